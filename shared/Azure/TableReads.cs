using System.Runtime.CompilerServices;

namespace Ombud.Stores;

internal static class TableReads
{
    /// <summary>The text of a column; null where there is none, or what is there is no text.</summary>
    public static string? TextOf(this TableEntity row, string column) =>
        row.TryGetValue(column, out var value) ? value as string : null;

    /// <summary>Ranges that are each in the order of that key, read as one.</summary>
    public static async IAsyncEnumerable<T> InOrderAsync<T>(
        this IEnumerable<IAsyncEnumerable<T>> ranges, Func<T, string> key,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var cursors = ranges.Select(range => range.GetAsyncEnumerator(ct)).ToList();
        try
        {
            var left = new List<IAsyncEnumerator<T>>();
            foreach (var cursor in cursors)
                if (await cursor.MoveNextAsync())
                    left.Add(cursor);
            while (left.MinBy(cursor => key(cursor.Current), StringComparer.Ordinal) is { } next)
            {
                yield return next.Current;
                if (!await next.MoveNextAsync())
                    left.Remove(next);
            }
        }
        finally
        {
            foreach (var cursor in cursors)
                await cursor.DisposeAsync();
        }
    }
}
