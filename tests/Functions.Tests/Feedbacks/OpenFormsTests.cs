using System.Security.Cryptography;
using NodaTime;
using NodaTime.Testing;
using Ombud.Kit;
using Ombud.Web.Forms;

namespace Ombud.Functions.Tests.Feedbacks;

public sealed class OpenFormsTests
{
    private readonly FakeClock _clock = new(SuiteFixture.Start);

    private OpenForms Forms => new(TestSeals.Keys, RandomNumberGenerator.GetBytes, _clock);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1_999, false)]
    [InlineData(2_000, true)]
    [InlineData(86_400_000, true)]
    [InlineData(86_400_001, false)]
    public void A_form_is_ready_once_a_person_could_have_filled_it_in_and_for_a_day(long age, bool isReady)
    {
        var form = Forms.Open("feedback");
        _clock.Advance(Duration.FromMilliseconds(age));

        Assert.Equal(isReady, Forms.Read("feedback", form)!.IsReady);
    }

    [Fact]
    public void Each_form_is_another_and_is_worth_something_for_its_own_purpose_alone()
    {
        var (one, other) = (Forms.Open("feedback"), Forms.Open("feedback"));

        Assert.NotEqual(Forms.Read("feedback", one)!.Id, Forms.Read("feedback", other)!.Id);
        Assert.Null(Forms.Read("inquiry", one));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("0.id.signature")]
    public void What_we_did_not_sign_is_no_form_of_ours(string? form) => Assert.Null(Forms.Read("feedback", form));

    [Fact]
    public void Nobody_makes_a_form_older_than_it_is()
    {
        var parts = Forms.Open("feedback").Split('.');

        Assert.Null(Forms.Read("feedback", $"0.{parts[1]}.{parts[2]}"));
    }
}
