import Foundation

/// Where the standard plugins lie once the package is built: the resource folder beside the executable.
public enum StandardPlugins {
    /// The folder that holds one folder a plugin.
    public static var folder: String { Bundle.module.bundlePath }
}
