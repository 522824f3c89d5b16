using Ombud.Cases;
using Ombud.Cases.Inquiries;
using Ombud.Pages;
using Ombud.Pages.Fields;
using Ombud.Pages.Inquiries;

namespace Ombud.Functions.Tests.Inquiries;

public sealed class RegisterInquiryPageTests
{
    [Fact]
    public async Task Every_field_that_the_rules_read_is_asked_for_by_its_name_in_a_form()
    {
        var html = await InquiryPages.RegisterAsync(new() { Draft = "draft-1", Municipality = "Ringebu" });

        Assert.All(
            InquiryFields.All.Select(one => one.Kind is FieldKind.Moment ? $"{one.FormName}Date" : one.FormName),
            name => Assert.Contains($"name=\"{name}\"", html, StringComparison.Ordinal));
        Assert.Contains("value=\"draft-1\"", html, StringComparison.Ordinal);
        Assert.Contains("Ikke skriv fødselsnummer", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_registers_at_the_desk_that_somebody_used_the_form()
    {
        var html = await InquiryPages.RegisterAsync(new() { Draft = "draft-1", Municipality = "Ringebu" });

        Assert.Contains("value=\"counter\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"form\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_shown_again_with_what_is_wrong_from_top_to_bottom()
    {
        var html = await InquiryPages.RegisterAsync(Again(
            new("email", Fault.NotAnAddress), new("receivedAt", Fault.Future), new("about", Fault.Required)));

        Assert.Contains("Kari skrev dette.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"yes\" checked", html, StringComparison.Ordinal);
        var links = new[] { "href=\"#about\"", "href=\"#receivedDate\"", "href=\"#email\"" }
            .Select(link => html.IndexOf(link, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, links);
        Assert.Equal(links.Order(), links);
    }

    [Fact]
    public async Task Whoever_is_asked_about_a_fodselsnummer_can_say_that_it_is_none()
    {
        var html = await InquiryPages.RegisterAsync(Again(new Problem("text", Fault.LooksLikeIdentityNumber)));

        Assert.Contains($"name=\"{NotAnIdentityNumber.Name}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_never_believed_to_be_stored_when_it_is_not() => Assert.Contains(
        "Førespurnaden er IKKJE lagra",
        await InquiryPages.RegisterAsync(Again() with { NotStored = true }, Language.Nn), StringComparison.Ordinal);

    private static RegisterInquiryView Again(params Problem[] problems) => new()
    {
        Draft = "draft-1",
        Municipality = "Ringebu",
        Typed = new(new Dictionary<string, IReadOnlyList<string>>
        {
            ["text"] = ["Kari skrev dette."],
            ["asksOmbud"] = ["yes"],
        }),
        Problems = [.. problems.Select(RegisterQuestions.On)],
    };
}
