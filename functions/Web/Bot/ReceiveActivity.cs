using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Pages.Teams;

namespace Ombud.Web.Bot;

/// <summary>Whatever the bot service sends: a button of a card, a command in a personal chat, and what happens to
/// conversations, which changes nothing here.</summary>
public sealed class ReceiveActivity(
    BotTokens tokens, BotPeople people, BotCards cards, BotCommands commands, PressButton press)
{
    private const string Bearer = "Bearer ";

    [Function(nameof(ReceiveActivity)), AllowBotService, Costs(Effort.Action, ByItself = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages")] HttpRequest request,
        CancellationToken ct)
    {
        if (!tokens.IsSetUp)
            throw Refusals.NotFound();
        var url = await tokens.ReadAsync(TokenOf(request), ct);
        var activity = BotActivity.Read(await request.ReadJsonAsync<JsonDocument>(ct));
        tokens.Check(url, activity);
        var caller = await people.FindAsync(activity, ct);
        var language = cards.LanguageOf(activity, caller);
        return activity switch
        {
            { Type: "invoke", Name: "adaptiveCard/action" } =>
                BotAnswer.OfInvoke(await press.RunAsync(activity, caller, language, ct), language),
            { Type: "message", IsPersonal: true } =>
                BotAnswer.OfMessage(activity, await SaidAsync(activity, caller, language, ct)),
            _ => Results.Ok(),
        };
    }

    private async Task<JsonObject> SaidAsync(
        BotActivity activity, Caller? caller, Language language, CancellationToken ct) =>
        caller is null
            ? NoticeCard.Of(CardTexts.SignInFirst, cards.FrameOf(language))
            : await commands.RunAsync(activity.Text ?? "", caller, language, ct);

    private static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var text
        && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? text[Bearer.Length..].Trim()
            : null;
}
