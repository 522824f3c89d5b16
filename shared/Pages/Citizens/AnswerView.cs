using Ombud.Cases.Inquiries;
using Ombud.Pages.Fields;

namespace Ombud.Pages.Citizens;

/// <summary>The citizen's side: first asks for the code, then shows the inquiry that it opens.</summary>
public sealed record AnswerView
{
    /// <summary>As it was typed.</summary>
    public string Code { get; init; } = "";

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Null until a code has opened one.</summary>
    public OwnInquiry? Own { get; init; }

    public Typed Typed { get; init; } = Typed.Nothing;

    /// <summary>What was just written is stored.</summary>
    public bool IsSent { get; init; }

    public bool NotStored { get; init; }
}

/// <param name="Said">Oldest first; null where nobody can read it.</param>
public sealed record OwnInquiry(Inquiry Case, string Municipality, IReadOnlyList<Said>? Said, Instant? CodeEndsAt);

/// <summary>One thing that citizen and municipality said.</summary>
/// <param name="What">Above it, in the language of the page.</param>
/// <param name="Text">As it was written; null where the heading says it all.</param>
public sealed record Said(Instant At, bool IsByCitizen, Text What, string? Text);
