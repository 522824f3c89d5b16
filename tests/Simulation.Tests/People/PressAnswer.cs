using System.Text.Json.Nodes;
using Ombud.Simulation.Tests.Neighbours;

namespace Ombud.Simulation.Tests.People;

/// <summary>What somebody sees who has pressed a button: the card as it is then, or a sentence.</summary>
internal sealed class PressAnswer
{
    private const string Nothing = "Ingenting er gjort";
    private const string Card = "application/vnd.microsoft.card.adaptive";

    public PressAnswer(JsonNode answer)
    {
        Whole = answer.ToJsonString();
        IsCard = (string?)answer["type"] == Card;
        Texts = IsCard ? [.. Face.TextsIn(answer["value"]!["body"])] : [(string)answer["value"]!];
    }

    public string Whole { get; }

    public bool IsCard { get; }

    private IReadOnlyList<string> Texts { get; }

    public string Said => Texts[0];

    public bool AsksToSignIn => Said.StartsWith($"{Nothing}, for du er ikke logget inn", StringComparison.Ordinal);

    /// <summary>Somebody else was quicker.</summary>
    public bool SaysChanged => Said.StartsWith($"{Nothing}, for saken er endret", StringComparison.Ordinal);

    public bool SaysDone => IsCard && Said.StartsWith("Sak ", StringComparison.Ordinal);
}
