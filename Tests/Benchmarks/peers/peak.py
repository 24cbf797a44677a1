"""Runs a command, and prints its peak memory in megabytes below its output."""

import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, end="")
sys.exit(done.returncode)
