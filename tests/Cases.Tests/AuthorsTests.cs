namespace Ombud.Cases.Tests;

public sealed class AuthorsTests
{
    private static readonly Caller Contact = A.With(Roles.Read);
    private static readonly string[] Amended = ["measures.before", "measures.after"];

    [Fact]
    public void Where_nobody_knows_who_wrote_a_text_nobody_takes_it_out()
    {
        var breach = A.Breach() with { AwarenessReason = "Da visste vi det." };
        Caller[] readers = [A.Ombud, Contact, A.With(Roles.Decide)];

        Assert.All(readers, by => Assert.IsType<ActionResult.NotAllowed>(
            breach.Redact(by, "awareness", "Et navn.", [], A.At(A.Morning))));
        A.Refused(
            breach.Redact(new(A.Reporter, Roles.Report, "3439"), "awareness", "Et navn.", [], A.At(A.Morning)),
            "field", Fault.NothingToRedact);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Ringte.", true)]
    public void A_fact_that_the_reporter_added_later_in_another_role_is_not_what_they_reported(
        string? reported, bool isReporters)
    {
        var contact = new Caller(A.Reporter, Roles.Read, "3439");
        var (_, history) = A.Play(
            A.Report() with { Measures = reported },
            b => b.Amend(contact, A.Fields(("measures", "Ringte igjen.")), "Rettet", A.At(A.Morning)));

        var found = Authors.OfFact("measures", stands: true, A.Reporter, history);

        Assert.Equal(A.Reporter, Assert.Single(found.Persons));
        Assert.Equal(isReporters, found.IsReporters);
    }

    [Theory]
    [InlineData("", true, "reporter contact")]
    [InlineData("", false, "reporter contact")]
    [InlineData("measures.before", true, "contact")]
    [InlineData("measures.before", false, "contact")]
    [InlineData("measures.after", true, "reporter contact")]
    [InlineData("measures.after", false, "reporter")]
    [InlineData("measures.before measures.after", true, "contact")]
    [InlineData("measures.before measures.after", false, "")]
    public void Whoever_wrote_a_version_that_still_stands_in_the_case_or_its_history_is_one_of_its_authors(
        string gone, bool stands, string authors)
    {
        var (_, history) = A.Play(
            A.Report() with { Measures = "Ringte." },
            b => b.Amend(Contact, A.Fields(("measures", "Ringte igjen.")), "Rettet", A.At(A.Morning)));
        history[1] = history[1].Without([.. Amended.Where(gone.Split(' ').Contains)]);

        var found = Authors.OfFact("measures", stands, A.Reporter, history);

        Dictionary<string, Person> known = new() { [A.Reporter.Id] = A.Reporter, [Contact.Person.Id] = Contact.Person };
        Assert.Equal(
            authors,
            string.Join(' ', found.Persons.Select(one => known[one.Id] == A.Reporter ? "reporter" : "contact")));
        Assert.Equal(authors.Contains("reporter", StringComparison.Ordinal), found.IsReporters);
    }
}
