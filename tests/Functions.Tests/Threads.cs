// Most of the time a test waits, for storage or for a host that starts.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
