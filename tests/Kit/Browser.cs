using System.Net;

namespace Ombud.Kit;

/// <summary>What a browser adds to requests: cookies (secure ones too, as on localhost), and where a post comes from.
/// Redirects are shown, not followed.</summary>
/// <param name="persona">Null for somebody who is not signed in.</param>
/// <param name="console">Where the local console is: an instance has none of its own.</param>
internal sealed class Browser(string? persona, string console) : DelegatingHandler(Plain())
{
    private readonly Dictionary<string, string> _cookies = [];
    private readonly SemaphoreSlim _signingIn = new(1);
    private bool _isSignedIn = persona is null;

    public static SocketsHttpHandler Plain() =>
        new() { UseCookies = false, AllowAutoRedirect = false, UseProxy = false };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        if (!_isSignedIn)
            await SignInAsync(ct);
        return await SendAsBrowserAsync(request, ct);
    }

    protected override void Dispose(bool disposing)
    {
        _signingIn.Dispose();
        base.Dispose(disposing);
    }

    private async Task SignInAsync(CancellationToken ct)
    {
        await _signingIn.WaitAsync(ct);
        try
        {
            if (_isSignedIn)
                return;
            using var request = new HttpRequestMessage(HttpMethod.Post, console + "/local/sign-in");
            request.Content = new FormUrlEncodedContent([new("persona", persona)]);
            using var answer = await SendAsBrowserAsync(request, ct);
            if (answer.StatusCode != HttpStatusCode.SeeOther)
                throw new InvalidOperationException(
                    $"{persona} could not sign in: {await answer.Content.ReadAsStringAsync(ct)}");
            _isSignedIn = true;
        }
        finally
        {
            _signingIn.Release();
        }
    }

    private async Task<HttpResponseMessage> SendAsBrowserAsync(HttpRequestMessage request, CancellationToken ct)
    {
        lock (_cookies)
        {
            var cookies = string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
            if (cookies.Length > 0 && !request.Headers.Contains("Cookie"))
                request.Headers.Add("Cookie", cookies);
        }
        if (!request.Headers.Contains("Sec-Fetch-Site") && !request.Headers.Contains("Origin"))
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        var answer = await base.SendAsync(request, ct);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            Keep(set);
        return answer;
    }

    private void Keep(IEnumerable<string> set)
    {
        lock (_cookies)
        {
            foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
            {
                if (pair[1].Length == 0)
                    _cookies.Remove(pair[0]);
                else
                    _cookies[pair[0]] = pair[1];
            }
        }
    }
}
