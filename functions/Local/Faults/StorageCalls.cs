using Microsoft.AspNetCore.Http;

namespace Ombud.Local.Faults;

/// <summary>What the apps have asked of storage since the host started: each costs time and, in Azure, money.</summary>
/// <param name="Transactions">Of one partition, however many rows.</param>
/// <param name="Reads">Of one row by its key.</param>
/// <param name="Queries">Each page of a range.</param>
/// <param name="Others">Single rows written, tables made.</param>
internal sealed record StorageCount(long Transactions, long Reads, long Queries, long Others)
{
    public long Total => Transactions + Reads + Queries + Others;

    public StorageCount Since(StorageCount before) => new(
        Transactions - before.Transactions, Reads - before.Reads, Queries - before.Queries, Others - before.Others);
}

/// <summary>Counts them, those included that a fault meets.</summary>
internal sealed class StorageCalls
{
    private long _transactions;
    private long _reads;
    private long _queries;
    private long _others;

    public StorageCount Count => new(
        Interlocked.Read(ref _transactions), Interlocked.Read(ref _reads),
        Interlocked.Read(ref _queries), Interlocked.Read(ref _others));

    public void Add(string method, string path, bool isTransaction)
    {
        if (isTransaction)
            Interlocked.Increment(ref _transactions);
        else if (method != HttpMethods.Get)
            Interlocked.Increment(ref _others);
        else if (path.EndsWith("()", StringComparison.Ordinal))
            Interlocked.Increment(ref _queries);
        else
            Interlocked.Increment(ref _reads);
    }
}
