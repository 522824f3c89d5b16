using Ombud.Cases.Breaches;

using static Ombud.Cases.Breaches.DataType;

namespace Ombud.Cases.Tests.Breaches;

// The ten examples of EDPB Guidelines 9/2022, Annex B, as far as they tell enough to be scored.
public sealed class EdpbExamplesTests
{
    /// <param name="Persons">Null where the guideline tells the persons by severity.</param>
    private sealed record Example(string Number, Circumstances Answers, bool Authority, bool? Persons);

    private static readonly Example[] Scored =
    [
        // A call centre's customer records, away for minutes.
        new("iii", EdpbCases.Of((Simple, 1)), Authority: false, Persons: false),
        // A month's statement, between balances (2) and a year's statement (4). One known recipient.
        new("v", EdpbCases.Of((Financial, 3)) with { Confidentiality = 0.25m },
            Authority: true, Persons: null),
        // Purchases are preferences, and a published password opens the account where the name stands.
        new("vi", EdpbCases.Of((Behavioural, 2)) with { Confidentiality = 0.5m, Malicious = true },
            Authority: true, Persons: true),
        // Health data, away for thirty hours after an attack.
        new("viii", EdpbCases.Of((Sensitive, 4)) with { Availability = 0.25m, Malicious = true },
            Authority: true, Persons: true),
        // Of the students nothing is told but that they are; the list's members are known.
        new("ix", EdpbCases.Of((Simple, 1)) with { Confidentiality = 0.25m },
            Authority: true, Persons: null),
    ];

    private static readonly Dictionary<string, string> NotScored = new()
    {
        ["i"] = "The outcome rests on encryption whatever the data are, and the example does not say what they are.",
        ["ii"] = "The example does not say what the service held.",
        ["iv"] = "Whether to notify depends on the impact.",
        ["vii"] = "A processor's duty to tell its controllers; for each of them it is as the case is.",
        ["x"] = "Perhaps, says the guideline: it depends on number, sensitivity and contents.",
    };

    private static readonly Dictionary<string, string> WhyTheyDiffer = new()
    {
        ["ix"] = "ENISA calls a list's thousand members known recipients; the guideline sees a thousand strangers.",
    };

    [Fact]
    public void The_method_and_the_examples_differ_exactly_where_it_is_explained()
    {
        var differ = Scored.Where(example => !Agrees(example)).Select(example => example.Number);

        Assert.Equal(WhyTheyDiffer.Keys, differ);
    }

    [Fact]
    public void Each_of_the_ten_examples_is_scored_or_left_out_for_a_reason()
    {
        string[] all = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

        Assert.Equal(all.Order(), Scored.Select(example => example.Number).Concat(NotScored.Keys).Order());
    }

    private static bool Agrees(Example example)
    {
        var suggestion = Severity.Of(example.Answers, persons: null).Suggestion;
        return suggestion is not Outcome.Register == example.Authority
            && (example.Persons is not { } told || suggestion is Outcome.NotifyAndTell == told);
    }
}
