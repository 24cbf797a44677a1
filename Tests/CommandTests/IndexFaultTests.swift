import Foundation
import Testing

/// Faults that are made for real, and what is left of an archive behind them.
@Suite("index, when things go wrong")
struct IndexFaultTests {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        let lines = (0..<3000).map { #"{"id": "\#($0)", "text": "Apple \#($0) and Pear \#($0 / 7)"}"# }
        try folder.write("in.jsonl", lines.joined(separator: "\n"))
        for number in 0..<40 { try folder.write("in/\(number).txt", "Pear \(number)") }
    }

    /// What an archive of the same inputs holds when nothing went wrong.
    private func undisturbed() throws -> ArchiveContents {
        let run = try Vev.shell("$VEV index $PLUGINS in.jsonl in --into plain.sqlite", in: folder)
        #expect(run.errors.hasPrefix("3040 documents indexed"))
        return try ArchiveContents(folder.path("plain.sqlite"))
    }

    @Test("killed again and again, it goes on each time, and ends with what an undisturbed run gives")
    func killed() throws {
        let run = try Vev.shell(
            """
            for turn in $(seq 1 60); do
                $VEV index $PLUGINS in.jsonl in --into a.sqlite --chunk 50 2> log &
                sleep 0.$((RANDOM % 3))$((RANDOM % 9 + 1)); kill -9 $! 2> /dev/null || { wait $!; break; }
                wait $! 2> /dev/null
            done
            $VEV index $PLUGINS in.jsonl in --into a.sqlite --chunk 50; echo $turn
            """,
            in: folder
        )
        #expect(Int(run.output.dropLast()) ?? 0 > 1, "it was done before it could be killed")
        let whole = try undisturbed()
        #expect(try ArchiveContents(folder.path("a.sqlite")) == whole)
        let again = try Vev.shell("$VEV index $PLUGINS in.jsonl in --into a.sqlite", in: folder)
        #expect(again.errors.hasPrefix("0 documents indexed"))
    }

    @Test("Ctrl-C keeps what is done and ends by the signal; the same command goes on")
    func interrupted() throws {
        let run = try Vev.shell(
            """
            for turn in $(seq 1 8); do cat in.jsonl; echo; done > big.jsonl
            $VEV index $PLUGINS big.jsonl --into a.sqlite & sleep 1; kill -INT $!; wait $!; echo $?
            ls a.sqlite*; $VEV index $PLUGINS big.jsonl --into a.sqlite
            """,
            in: folder
        )
        #expect(run.output == "130\na.sqlite\n")
        #expect(run.errors.contains("stopped; the same command goes on"))
        let counts = run.errors.split(separator: "\n").compactMap { Int($0.prefix { $0.isNumber }) }
        #expect(
            counts.count == 2 && counts.allSatisfy { $0 > 0 } && counts.reduce(0, +) == 24_000,
            "\(counts)"
        )
    }

    @Test(
        "a full disk: what was committed is kept, and with more room it goes on",
        .enabled(if: Self.canMount)
    )
    func fullDisk() throws {
        let run = try Vev.shell(
            """
            mkdir small; export VEV PLUGINS
            unshare -m bash -c '
                mount -t tmpfs -o size=600k tmpfs small
                $VEV index $PLUGINS in.jsonl in --into small/a.sqlite --chunk 100; echo $?
                mount -o remount,size=64m small
                $VEV index $PLUGINS in.jsonl in --into small/a.sqlite; echo $?; cp small/a.sqlite .'
            """,
            in: folder
        )
        #expect(run.output == "2\n0\n")
        #expect(
            run.errors.contains(
                "the disk is full; free some space and try again: what was committed before is kept"
            )
        )
        #expect(!run.errors.contains("\n3040 documents indexed"), "nothing was kept: \(run.errors)")
        let whole = try undisturbed()
        #expect(try ArchiveContents(folder.path("a.sqlite")) == whole)
    }

    static let canMount =
        (try? Vev.shell("unshare -m mount -t tmpfs tmpfs /mnt", in: ScratchFolder()))?.status == 0

    @Test("a second run says who holds the archive, and may work once that one is gone")
    func twoRuns() throws {
        let run = try Vev.shell(
            """
            mkfifo held.txt; sleep 9 > held.txt & writer=$!
            $VEV index $PLUGINS held.txt --into a.sqlite & first=$!
            sleep 1; $VEV index $PLUGINS in --into a.sqlite; echo $?; $VEV index status a.sqlite > status; echo $?
            kill -9 $first $writer; wait $first; $VEV index $PLUGINS in --into a.sqlite; echo $?; echo $first >&2
            """,
            in: folder
        )
        #expect(run.output == "2\n0\n0\n", "\(run.errors)")
        let holder = run.errors.split(separator: "\n").last ?? ""
        #expect(
            run.errors.contains(
                "vev: a.sqlite: process \(holder) is indexing into it; wait until it is done, or end it\n"
            )
        )
    }

    @Test(
        "what is no whole archive is told, and left as it is",
        arguments: [
            ("head -c 20000 plain.sqlite", "the database is damaged or cut short"),
            ("true", "the file is too short to be an archive"),
            ("cat in.jsonl", "this is no SQLite database"),
            ("head -c 50 plain.sqlite", "the file is too short to be an archive"),
            ("cat other.sqlite", "this is an SQLite database, and no archive of vev"),
        ]
    )
    func cutShort(command: String, message: String) throws {
        let run = try Vev.shell(
            """
            $VEV index $PLUGINS in --into plain.sqlite
            python3 -c 'import sqlite3; sqlite3.connect("other.sqlite").execute("create table t(x)")'
            \(command) > a.sqlite; cp a.sqlite before.sqlite
            for turn in 1 2; do $VEV index $PLUGINS in --into a.sqlite; echo $?; done
            $VEV search a.sqlite --type fruit; echo $?; cmp a.sqlite before.sqlite && ls a.sqlite*
            """,
            in: folder
        )
        #expect(run.output == "2\n2\n2\na.sqlite\n", "\(run.errors)")
        #expect(run.errors.components(separatedBy: "a.sqlite: \(message)").count == 4, "\(run.errors)")
    }

    @Test("a file that fails while it is read keeps what came before, and is gone on with when it is whole")
    func readError() throws {
        let run = try Vev.shell(
            """
            gzip -k in.jsonl; head -c 9000 in.jsonl.gz > short.jsonl.gz
            $VEV index $PLUGINS short.jsonl.gz in --into a.sqlite; echo $?
            $VEV index $PLUGINS /proc/self/mem --into b.sqlite; echo $?
            cp in.jsonl.gz short.jsonl.gz; $VEV index $PLUGINS short.jsonl.gz in --into a.sqlite; echo $?
            """,
            in: folder
        )
        #expect(run.output == "1\n1\n0\n")
        #expect(run.errors.contains("short.jsonl.gz: cannot be read: the packed data ends in the middle"))
        #expect(run.errors.contains("/proc/self/mem: cannot be read: input/output error"))
        let counts = run.errors.split(separator: "\n").compactMap {
            $0.contains("indexed") ? Int($0.prefix { $0.isNumber }) : nil
        }
        #expect(counts.count == 3 && counts[0] > 100 && counts[0] + counts[2] == 3040, "\(counts)")
    }

    @Test("a disk that fails in the middle of a file", .enabled(if: Self.hasCompiler))
    func brokenDisk() throws {
        // The C library's read, with an error of the disk in the middle of one file.
        let shim = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <errno.h>
            #include <sys/stat.h>
            #include <unistd.h>
            ssize_t read(int file, void *buffer, size_t count) {
                static ssize_t (*real)(int, void *, size_t);
                struct stat status;
                if (!real) real = (ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
                if (!fstat(file, &status) && status.st_size > 100000 && status.st_size < 200000
                    && lseek(file, 0, SEEK_CUR) > 60000) { errno = EIO; return -1; }
                return real(file, buffer, count);
            }
            """
        try folder.write("shim.c", shim)
        let run = try Vev.shell(
            """
            cc -shared -fPIC -o shim.so shim.c -ldl
            LD_PRELOAD=./shim.so $VEV index $PLUGINS in.jsonl in --into a.sqlite; echo $?
            $VEV index $PLUGINS in.jsonl in --into a.sqlite; echo $?
            """,
            in: folder
        )
        #expect(run.output == "1\n0\n")
        #expect(run.errors.contains("vev: in.jsonl: cannot be read: input/output error"), "\(run.errors)")
        #expect(!run.errors.contains("\n3040 documents indexed"))
        #expect(try ArchiveContents.mentions(folder.path("a.sqlite")).count == 3000 * 4 + 80)
    }

    static let hasCompiler = FileManager.default.isExecutableFile(atPath: "/usr/bin/cc")

    @Test(
        "no permission: for a file it is noted, for the archive it ends the run",
        .enabled(if: getuid() == 0)
    )
    func noPermission() throws {
        let run = try Vev.shell(
            """
            chmod 777 . in; chmod 000 in/7.txt; mkdir locked; export VEV PLUGINS VEV_CACHE=off
            as="setpriv --reuid=65534 --regid=65534 --clear-groups"
            $as $VEV index $PLUGINS in --into a.sqlite; echo $?
            $as $VEV index $PLUGINS in --into locked/a.sqlite; echo $?
            chmod 644 in/7.txt; $as $VEV index $PLUGINS in --into a.sqlite; echo $?
            """,
            in: folder
        )
        // Where the build itself may not be entered by others, there is nothing to try.
        guard !run.errors.contains("execute") else { return }
        #expect(run.output == "1\n2\n0\n", "\(run.errors)")
        #expect(run.errors.contains("in/7.txt: permission denied; make it readable (chmod +r)"))
        #expect(
            run.errors.contains("locked/a.sqlite: permission denied; make the file and its folder writable")
        )
    }

    @Test("plugins that change while they are in use stop the run, and the next one redoes what it must")
    func changedPlugins() throws {
        let run = try Vev.shell(
            """
            cp -r "${PLUGINS#--plugin-path }" p 2> /dev/null || cp -r $(echo $PLUGINS | cut -d' ' -f2) p
            mkfifo held.txt; (sleep 2; echo '    # more' >> p/fruit/any/rules.yaml; echo Apple) > held.txt &
            use="--plugin-path p --plugins fruit,digits"
            $VEV index in held.txt $use --into a.sqlite; echo $?
            $VEV index in $use --into a.sqlite; echo $?; $VEV index in $use --into a.sqlite; echo $?
            """,
            in: folder
        )
        #expect(run.output == "2\n0\n0\n", "\(run.errors)")
        #expect(run.errors.contains("vev: the plugins changed while they were in use"))
        #expect(run.errors.contains("40 documents indexed"))
        #expect(run.errors.contains("\n0 documents indexed"))
    }
}
