using System.Text.Json;
using Ombud.Pages.Errors;
using Ombud.Pages.Teams;

namespace Ombud.Web.Bot;

/// <summary>Whatever the bot service sends: a button of a card, a command in a personal chat, and that a person has
/// opened the app or taken it away.</summary>
public sealed class ReceiveActivity(
    BotTokens tokens, BotPeople people, BotCards cards, BotTalk talk, PressButton press)
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
        return activity switch
        {
            { Type: "invoke", Name: "adaptiveCard/action" } => await PressedAsync(activity, ct),
            { IsPersonal: true } when people.Know(activity) => await SaidAsync(activity, ct),
            _ => Results.Ok(),
        };
    }

    // Teams shows what an answer says only where it is 200.
    private async Task<IResult> PressedAsync(BotActivity activity, CancellationToken ct)
    {
        if (!people.Know(activity))
            return BotAnswer.OfInvoke(new(CardTexts.Stranger), cards.LanguageOf(activity, caller: null));
        if (!await people.MayAskAsync(activity, ct))
            return BotAnswer.OfInvoke(new(LimitTexts.TooMuch), cards.LanguageOf(activity, caller: null));
        var caller = await people.FindAsync(activity, ct);
        var language = cards.LanguageOf(activity, caller);
        return BotAnswer.OfInvoke(await press.RunAsync(activity, caller, language, ct), language);
    }

    // Teams shows nothing of what is answered here.
    private async Task<IResult> SaidAsync(BotActivity activity, CancellationToken ct)
    {
        await talk.RunAsync(activity, ct);
        return Results.Ok();
    }

    private static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var text
        && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? text[Bearer.Length..].Trim()
            : null;
}
