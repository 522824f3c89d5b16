using System.Text.Json;
using Microsoft.Playwright;

namespace Ombud.Browser.Tests;

/// <summary>Teams as a tab meets it: a page of another site that frames the tab and answers Microsoft's own
/// library, which believes nobody but a page from there.</summary>
internal sealed class Teams(Visitor visitor, string suite)
{
    public const string Origin = "https://teams.microsoft.com";

    // What the library asks for goes by the names that Teams answers to.
    private const string Page =
        """
        <!doctype html><html lang="nb"><title>Teams</title><h1>Teams</h1>
        <iframe title="Saker" name="tab" width="1200" height="800"></iframe>
        <script>
          var answers = {{answers}}, listening = 0;
          addEventListener("message", ({ data }) => {
            if (data.func in answers) frames.tab.postMessage({ id: data.id, args: answers[data.func] }, "*");
            if (data.func === "registerHandler" && data.args[0] === "themeChange") listening++;
          });
          document.querySelector("iframe").src = "{{tab}}";
        </script>
        """;

    // On a telephone the library finds the app around the page, and no other window.
    private const string Telephone =
        """
        window.nativeInterface = { framelessPostMessage: (text) => {
          const answers = {{answers}}, { id, func } = JSON.parse(text);
          if (func in answers) setTimeout(() => window.onNativeMessage({ data: { id, args: answers[func] } }));
        } };
        """;

    /// <summary>What stands in the tab now.</summary>
    public IFrame Tab => visitor.Page.Frame("tab")!;

    /// <param name="token">Of whoever is signed in to Teams.</param>
    /// <param name="number">Of the case that the link names; null for none.</param>
    public async Task OpenAsync(string token, string? number = null, string theme = "default")
    {
        await visitor.PlayAsync(Origin, Page
            .Replace("{{answers}}", Answers(token, number, theme), StringComparison.Ordinal)
            .Replace("{{tab}}", suite + "/tab", StringComparison.Ordinal));
        await visitor.Page.GotoAsync(Origin);
    }

    /// <summary>On a telephone, which shows the tab as a page of its own.</summary>
    public async Task OpenOnTelephoneAsync(string token, string number)
    {
        await SignInOnTelephoneAsync(token, number);
        await visitor.Page.GotoAsync(suite + "/tab");
    }

    /// <summary>What Teams there knows from the next page on.</summary>
    public Task SignInOnTelephoneAsync(string token, string? number = null) => visitor.Page.AddInitScriptAsync(
        Telephone.Replace("{{answers}}", Answers(token, number, "default"), StringComparison.Ordinal));

    private static string Answers(string token, string? number, string theme)
    {
        var context = new Dictionary<string, object?>
        {
            ["entityId"] = "cases",
            ["subEntityId"] = number,
            ["theme"] = theme,
            ["locale"] = "nb-no",
        };
        return JsonSerializer.Serialize(new Dictionary<string, object?[]>
        {
            ["initialize"] =
                ["content", "web", """{"apiVersion":4,"isLegacyTeams":false,"supports":{}}""", "2.58.0"],
            ["getContext"] = [context],
            ["authentication.getAuthToken"] = [true, token],
        });
    }

    /// <summary>Teams has a new token, as it has whenever the one before runs out.</summary>
    public Task RenewAsync(string token) => visitor.Page.EvaluateAsync(
        "token => { answers['authentication.getAuthToken'] = [true, token]; }", token);

    /// <summary>Returns when so many pages in the tab have asked to hear of other colours.</summary>
    public Task<IJSHandle> ListenedAsync(int pages) =>
        visitor.Page.WaitForFunctionAsync("pages => listening >= pages", pages);

    public Task ChooseAsync(string theme) => visitor.Page.EvaluateAsync(
        "theme => frames.tab.postMessage({ func: 'themeChange', args: [theme] }, '*')", theme);

    /// <summary>How the page in the tab is coloured.</summary>
    public async Task<string> ColoursAsync() => await Tab.EvaluateAsync<string>(
        "() => document.documentElement.dataset.colorScheme"
        + " + ('contrast' in document.documentElement.dataset ? ', contrast' : '')");
}
