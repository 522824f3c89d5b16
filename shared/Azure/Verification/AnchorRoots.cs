using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;

namespace Ombud.Stores;

// One line a day over all anchors, and over the line before. It shows that an anchor was taken away or put in, together
// with whatever it was an anchor of.
internal sealed class AnchorRoots(SealedTable anchors)
{
    private const string First = " ";
    private const string Prefix = "root_";
    private const string BeyondRoots = "root`";
    private const string RootColumn = "Root";
    private const string PreviousColumn = "Previous";
    private const string SumColumn = "Sum";

    // Anchors are laid before their root, by one run of a function. Whoever takes a root away has it found out before
    // the next is laid over it: a night compares before it anchors.
    private static readonly Duration OnTheirWay = Duration.FromHours(1);

    /// <summary>The root of what is anchored now; a row is written where it is another than the last.</summary>
    public async Task<string> LayAsync(string municipality, Instant now, CancellationToken ct)
    {
        var last = await LastAsync(municipality, ct);
        var sum = new SumOfAnchors();
        await foreach (var row in AnchorsAsync(municipality, ct))
            if (anchors.Seals.Holds(row) && AnchorRow.Read(row) is { } anchor)
                sum.Add(anchor);
        if (last?.TextOf(SumColumn) == sum.OfAll)
            return last.TextOf(RootColumn)!;
        var previous = last?.TextOf(RootColumn) ?? "";
        var root = Sha256.Of($"{previous}\n{sum.OfAll}");
        await anchors.PutAsync(
            new(municipality, Prefix + CaseId.Ascending(now))
            {
                [RootColumn] = root,
                [PreviousColumn] = previous,
                [SumColumn] = sum.OfAll,
                ["At"] = CaseRows.Write(now),
            },
            ct);
        return root;
    }

    /// <summary>Every anchor and root is one that the suite laid, none is missing between two roots, and the last root
    /// is that of the anchors that are there.</summary>
    public async IAsyncEnumerable<RowFinding> VerifyAsync(
        string municipality, Instant now, [EnumeratorCancellation] CancellationToken ct)
    {
        TableEntity? last = null;
        await foreach (var row in anchors.RangeAsync(municipality, Prefix, ct))
        {
            if (!anchors.Seals.Holds(row))
                yield return new(row.RowKey, ChainFault.Forged);
            else if (row.TextOf(PreviousColumn) is { } previous && previous != (last?.TextOf(RootColumn) ?? ""))
                yield return new(row.RowKey, ChainFault.RootMissing);
            last = row;
        }

        var laid = last?.TextOf("At") is { } at ? CaseRows.TryReadInstant(at) : null;
        var sum = new SumOfAnchors();
        Instant? later = null;
        await foreach (var row in AnchorsAsync(municipality, ct))
            if (!anchors.Seals.Holds(row) || AnchorRow.Read(row) is not { } anchor)
                yield return new(row.RowKey, ChainFault.Forged);
            else if (laid is null || anchor.At <= laid)
                sum.Add(anchor);
            else
                later = later is { } first ? Instant.Min(first, anchor.At) : anchor.At;
        await foreach (var key in anchors.KeysAsync(Elsewhere(municipality), ct))
            yield return new(key, ChainFault.RowPlanted);
        if (last is null ? sum.Count > 0 : laid is not null && !sum.Is(last.TextOf(SumColumn)))
            yield return new(last?.RowKey ?? Prefix, ChainFault.NotAnchored);
        if (later + OnTheirWay < now)
            yield return new(Prefix + CaseId.Ascending(later!.Value), ChainFault.RootMissing);
    }

    /// <summary>Whether a root that the log tells of was laid here.</summary>
    public async Task<bool> HaveAsync(string municipality, string root, CancellationToken ct) =>
        await anchors.RangeAsync(municipality, Prefix, ct)
            .AnyAsync(row => anchors.Seals.Holds(row) && row.TextOf(RootColumn) == root, ct);

    private async Task<TableEntity?> LastAsync(string municipality, CancellationToken ct) =>
        await anchors.RangeAsync(municipality, Prefix, ct).LastOrDefaultAsync(ct);

    // Those of histories begin with a digit, those of logs with «d» or «l»: all before the roots.
    private AsyncPageable<TableEntity> AnchorsAsync(string municipality, CancellationToken ct) =>
        anchors.QueryAsync(Rows.Between(municipality, First, Prefix), ct: ct);

    // Where neither anchors nor roots lie.
    private static string Elsewhere(string municipality) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {municipality} and (RowKey lt {First} or RowKey ge {BeyondRoots})");

    // In order of keys, where those of a chain stand together.
    private sealed class SumOfAnchors
    {
        private readonly IncrementalHash _all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly IncrementalHash _newest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private AnchorRow? _last;

        public int Count { get; private set; }

        public string OfAll => Convert.ToHexStringLower(_all.GetCurrentHash());

        public void Add(AnchorRow anchor)
        {
            if (_last is not null && _last.Chain != anchor.Chain)
                Append(_newest, _last);
            Append(_all, anchor);
            _last = anchor;
            Count++;
        }

        /// <summary>Roots of earlier releases stand for the newest anchor of each chain alone.</summary>
        public bool Is(string? sum)
        {
            if (sum == OfAll)
                return true;
            if (_last is not null)
                Append(_newest, _last);
            return sum == Convert.ToHexStringLower(_newest.GetHashAndReset());
        }

        private static void Append(IncrementalHash hash, AnchorRow anchor) => hash.AppendData(
            Encoding.UTF8.GetBytes($"{anchor.Chain} {anchor.Anchor.Sequence} {anchor.Anchor.Hash}\n"));
    }
}
