namespace Ombud.Local.Faults;

/// <summary>Storage calls by the apps since the host started: each costs time and, in Azure, money.</summary>
/// <param name="Transactions">Each in one partition, with any number of rows.</param>
/// <param name="Reads">Of one row by its key.</param>
/// <param name="Queries">Each page of a range.</param>
/// <param name="Others">Single rows written, tables created.</param>
internal sealed record StorageCount(long Transactions, long Reads, long Queries, long Others)
{
    public long Total => Transactions + Reads + Queries + Others;

    public StorageCount Since(StorageCount before) => new(
        Transactions - before.Transactions, Reads - before.Reads, Queries - before.Queries, Others - before.Others);
}

/// <summary>Counts them, including those that meet a fault.</summary>
internal sealed class StorageCalls
{
    private readonly Lock _lock = new();

    public StorageCount Count { get; private set; } = new(0, 0, 0, 0);

    public void Add(string method, string path, bool isTransaction)
    {
        lock (_lock)
            if (isTransaction)
                Count = Count with { Transactions = Count.Transactions + 1 };
            else if (method != HttpMethods.Get)
                Count = Count with { Others = Count.Others + 1 };
            else if (path.EndsWith("()", StringComparison.Ordinal))
                Count = Count with { Queries = Count.Queries + 1 };
            else
                Count = Count with { Reads = Count.Reads + 1 };
    }
}
