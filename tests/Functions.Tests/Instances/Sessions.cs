using System.Net;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Instances;

/// <summary>A browser's session, carried by hand from one instance to another.</summary>
internal static class Sessions
{
    /// <summary>Begun on that instance; the cookie as the browser sends it.</summary>
    public static async Task<string> SessionAsync(this SuiteFixture suite, string persona, int at)
    {
        using var browser = suite.Anyone(at);
        using var form = new FormUrlEncodedContent([new("token", suite.Token(persona)), new("til", "/")]);
        using var begun = await browser.PostAsync("/session", form);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        return Assert.Single(begun.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    public static async Task<HttpResponseMessage> WithSessionAsync(
        this SuiteFixture suite, HttpMethod method, string path, string session, int at,
        params (string Name, string Value)[] headers)
    {
        using var browser = suite.Anyone(at);
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        request.Headers.Add("Cookie", session);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await browser.SendAsync(request);
    }
}
