namespace Azure.Data.Tables;

// A query, page by page. The service may end a page early, or send an empty one, wherever its data happens to be
// split: only a missing continuation token means the end.
internal sealed class Pages<T>(Func<string?, int?, Task<Page<T>>> read, int? pageSize) : AsyncPageable<T>
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await read(continuationToken, pageSizeHint ?? pageSize).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
