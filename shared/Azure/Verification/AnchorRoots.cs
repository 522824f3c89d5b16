using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;

namespace Ombud.Stores;

// One line a day over the newest anchor of every chain, and over the line before. It shows that an anchor was taken
// away or put in, together with whatever it was an anchor of.
internal sealed class AnchorRoots(SealedTable anchors)
{
    private const string Prefix = "root_";
    private const string RootColumn = "Root";
    private const string PreviousColumn = "Previous";

    // Anchors are laid before their root; a night that was cut short is made good by the next.
    private static readonly Duration OnTheirWay = Duration.FromHours(30);

    /// <summary>The root of what is anchored now; a row is written where it is another than the last.</summary>
    public async Task<string> LayAsync(string municipality, Instant now, CancellationToken ct)
    {
        var last = await LastAsync(municipality, ct);
        var sum = new SumOfAnchors();
        await foreach (var row in AnchorsAsync(municipality, ct))
            if (anchors.Seals.Holds(row) && AnchorRow.Read(row) is { } anchor)
                sum.Add(anchor);
        if (last?.TextOf("Sum") == sum.ToString())
            return last.TextOf(RootColumn)!;
        var previous = last?.TextOf(RootColumn) ?? "";
        var root = Hash($"{previous}\n{sum}");
        await anchors.PutAsync(
            new(municipality, Prefix + CaseId.Ascending(now))
            {
                [RootColumn] = root,
                [PreviousColumn] = previous,
                ["Sum"] = sum.ToString(),
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
            else if (row.TextOf(PreviousColumn) is { } previous && last is not null
                && previous != last.TextOf(RootColumn))
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
        if (last is null ? sum.Count > 0 : laid is not null && last.TextOf("Sum") != sum.ToString())
            yield return new(last?.RowKey ?? Prefix, ChainFault.NotAnchored);
        if (later + OnTheirWay < now)
            yield return new(Prefix + CaseId.Ascending(later!.Value), ChainFault.RootMissing);
    }

    private async Task<TableEntity?> LastAsync(string municipality, CancellationToken ct) =>
        await anchors.RangeAsync(municipality, Prefix, ct).LastOrDefaultAsync(ct);

    // Those of histories begin with a digit, those of logs with «d» or «l»: all before the roots.
    private AsyncPageable<TableEntity> AnchorsAsync(string municipality, CancellationToken ct) =>
        anchors.QueryAsync(Rows.Between(municipality, " ", Prefix), ct: ct);

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // The newest anchor of each chain, in order of keys, where those of a chain stand together.
    private sealed class SumOfAnchors
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private AnchorRow? _newest;
        private string? _sum;

        public int Count { get; private set; }

        public void Add(AnchorRow anchor)
        {
            if (_newest is not null && _newest.Chain != anchor.Chain)
                Take(_newest);
            _newest = anchor;
            Count++;
        }

        public override string ToString()
        {
            if (_sum is null && _newest is not null)
                Take(_newest);
            return _sum ??= Convert.ToHexStringLower(_hash.GetHashAndReset());
        }

        private void Take(AnchorRow anchor) =>
            _hash.AppendData(Encoding.UTF8.GetBytes($"{anchor.Chain} {anchor.Anchor.Sequence} {anchor.Anchor.Hash}\n"));
    }
}
