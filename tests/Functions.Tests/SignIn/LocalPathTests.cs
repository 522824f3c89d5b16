using Ombud.Web.Requests;

namespace Ombud.Functions.Tests.SignIn;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/saker/RIN-26-7K3FQ")]
    [InlineData("/saker?state=open&order=due")]
    [InlineData("/henvendelse?tekst=%C3%A6")]
    [InlineData("/a//b")]
    public void A_path_of_this_site_is_followed(string path) => Assert.Equal(path, LocalPath.OrHome(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("saker")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: b=c")]
    [InlineData("/ø")]
    public void What_could_lead_to_another_site_leads_home(string? path) => Assert.Equal("/", LocalPath.OrHome(path));

    [Fact]
    public void A_path_too_long_for_an_address_leads_home() =>
        Assert.Equal("/", LocalPath.OrHome("/" + new string('a', 2_000)));

    [Fact]
    public void A_redirect_to_another_site_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => Answer.SeeOther("//evil.example"));
}
