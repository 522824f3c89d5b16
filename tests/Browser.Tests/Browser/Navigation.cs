using Microsoft.Playwright;

namespace Ombud.Browser.Tests;

internal static class Navigation
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Does what opens another page, and returns when that page is there.</summary>
    public static async Task NextAsync(this IPage page, Func<Task> act)
    {
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Opened(object? sender, IPage there) => opened.TrySetResult();
        page.DOMContentLoaded += Opened;
        try
        {
            await act();
            await opened.Task.WaitAsync(Patience);
        }
        finally
        {
            page.DOMContentLoaded -= Opened;
        }
    }
}
