using NodaTime;
using Ombud.Pages;

namespace Ombud.Local.ConsolePage;

public sealed record LocalConsoleView
{
    /// <summary>The persona that this browser is signed in as, or null.</summary>
    public string? SignedInAs { get; init; }

    public required IReadOnlyList<OfferedPersona> Personas { get; init; }

    /// <summary>What the suite believes that the time is.</summary>
    public required Instant Clock { get; init; }

    /// <summary>How far the clock is ahead of the wall, in ISO 8601, such as PT49H; null when it is not.</summary>
    public string? Ahead { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ShownCall> Calls { get; init; } = [];

    public IReadOnlyList<Choice> Links { get; init; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What was typed in the free field of the clock.</summary>
    public string? TypedAdvance { get; init; }
}

/// <param name="Id">Such as <c>reader-ringebu</c>; posted as <c>persona</c>.</param>
/// <param name="Group">Heading that it stands under: a municipality's name, or the ombud's.</param>
public sealed record OfferedPersona(string Id, string Group, string Label);

/// <param name="Kind">Such as activity, mail or card.</param>
/// <param name="Body">As received; JSON is printed with indents.</param>
public sealed record ShownCall(Instant At, string Kind, string Method, string Path, int? Status, string? Body);
