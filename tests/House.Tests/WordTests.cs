using System.Text.RegularExpressions;

namespace Ombud.House.Tests;

// What a language editor and a privacy officer crossed out, where it was wrong. The same words elsewhere stay.
public sealed class WordTests
{
    private const string States = "StateWords|RegisterTexts";

    private static readonly IReadOnlyList<CrossedOut> All =
    [
        new("nb", @"\bråder\b", "gir råd"),
        new("nn", @"\brår\b", "gir råd"),
        new("nb", @"\b(ingenting|noe|dette) skyldes\b", "gjenstår"),
        new("nn", @"\buteståande\b", "står att"),
        new("nn", @"^(for seint )?meld (til|for)\b|\bmeld$", "meldt", States),
        new("nn", @"\borsakar\b", "er leie for"),
        new("nb|nn", @"^slags ", "type"),
        new("nb|nn", @"\bhar du alt |\bsom alt (var|er) ", "allerede, allereie"),
        new("nb", @"\betnisk opphav\b", "etnisk opprinnelse"),
        new("nb|nn", @"\blegning", "seksuell orientering"),
        new("nb|nn", @"^fagforei?ning$", "fagforeningsmedlemskap, fagforeiningsmedlemskap"),
        new("nb|nn", @"[\d…] menneske(r|t)?\b", "person, personer, personar"),
        new("nn", @"\b(vorte|verte|vert)\b", "blitt, bli, blir"),
        new("nn", @"\blat\b", "la"),
        new("nn", @"\bhenne\b", "ho, or what it is"),
        new("nn", @"\bprov(et|er)?\b", "beviset"),
        new("nb|nn", @"^svar på dette", "the question"),
        new("en", @"\b(has|have) not been yet\b|\banswer this question\b", "is in the future; the question"),

        new("nb|nn", @"\bskadelid", "a risk to the rights and freedoms of natural persons"),
        new("nb|nn", @"\bdu kan protestere\b", "no objection where the law requires it (6(1)(c))"),
        new("nb|nn", @"\bmelding(en|a) (din|di) er trygg\b", "nobody can promise that"),
        new("nb|nn", @"\bskriv(es|er)? (det|ein|du) til (foresatte|føresette)\b", "assessed for each child"),
        new("nb|nn", @"\butfyller\b|\brollen i altinn\b", "tilgangspakke, in Site:FormAccess"),
        new("nb|nn", @"\brekk(e|je)følg(e|j|a)\w* (til skjemaet|i skjemaet)|\bskjemaets rekkefølge", "no such promise"),
    ];

    [Fact]
    public void No_text_says_again_what_was_crossed_out() => Findings.None(
        from text in SourceTexts.All
        from wrong in All
        from said in new[] { ("nb", text.Nb), ("nn", text.Nn), ("en", text.En ?? "") }
        where wrong.IsIn(text.At, said.Item1, said.Item2)
        select $"{text.At}: «{said.Item2}»; rather: {wrong.Right}");

    [Theory]
    [InlineData("nb", "Ombudet råder til:", "PartTexts")]
    [InlineData("nn", "Meld til Datatilsynet", "StateWords")]
    [InlineData("nn", "Fullstendig meld", "StateWords")]
    [InlineData("nb", "Det gjelder 1 mennesker.", "AssessmentTexts")]
    [InlineData("nn", "Det gjeld … menneske.", "AssessmentTexts")]
    [InlineData("nb", "Har du alt gjort noe?", "BreachTexts")]
    [InlineData("en", "This time has not been yet.", "FaultTexts")]
    public void What_was_crossed_out_is_found(string language, string said, string file) =>
        Assert.Contains(All, wrong => wrong.IsIn($"{file}.cs:1", language, said));

    [Theory]
    [InlineData("nn", "Meld avvik", "PageFrame")]
    [InlineData("nn", "Meld til Datatilsynet, og registrer det her", "RecordingWords")]
    [InlineData("nb", "Forsinkelsen skyldes en feil.", "FaultTexts")]
    [InlineData("nb", "Hva slags avvik er det?", "WhatWords")]
    [InlineData("nb", "Er alt kryptert, og nøkkelen trygg?", "AssessmentTexts")]
    [InlineData("nn", "Etnisk opphav", "BreachValues")]
    [InlineData("nb", "Etter råd fra ombudet", "BreachTexts")]
    public void The_same_word_stays_where_it_is_right(string language, string said, string file) =>
        Assert.DoesNotContain(All, wrong => wrong.IsIn($"{file}.cs:1", language, said));

    /// <param name="Languages">In which it is wrong.</param>
    /// <param name="In">The files; empty for all.</param>
    private sealed record CrossedOut(string Languages, string Wrong, string Right, string In = "")
    {
        private readonly Regex _wrong = new(
            Wrong, RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant);

        public bool IsIn(string at, string language, string said) =>
            Languages.Split('|').Contains(language) && Regex.IsMatch(at, In) && _wrong.IsMatch(said);
    }
}
