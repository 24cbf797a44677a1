import Foundation
import Vev

/// What is wrong with what a caller passed.
struct CallProblem: Error {
    let message: String

    init(_ message: String) { self.message = message }

    /// What went wrong, a line for each problem.
    static func lines(of error: any Error) -> [String] {
        switch error {
        case let problem as CallProblem: [problem.message]
        case let failure as PluginLibrary.Failure: failure.messages
        default: ["\(error)"]
        }
    }

    /// Does some work; a problem becomes the message, and nil.
    static func reporting<Result>(
        to message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
        _ work: () throws -> Result
    ) -> Result? {
        do {
            return try work()
        } catch {
            if let message {
                message.pointee = handedOut(Array(lines(of: error).joined(separator: "\n").utf8))
            }
            return nil
        }
    }
}
