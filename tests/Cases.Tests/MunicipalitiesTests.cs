using System.Text;

namespace Ombud.Cases.Tests;

public sealed class MunicipalitiesTests
{
    private static readonly Municipality Larvik = new()
    { Number = "3909", Slug = "larvik", Name = "Larvik", Prefix = "LAR" };

    private static readonly Municipalities All = new([A.Ringebu, A.Oyer, Larvik]);

    [Theory]
    [InlineData("Øyer")]
    [InlineData("oyer")]
    [InlineData("OYER")]
    [InlineData("Oyer kommune")]
    [InlineData(" øyer Kommune ")]
    [InlineData("3440")]
    [InlineData("OYE")]
    public void Oyer_is_found_however_it_is_written(string name)
    {
        Assert.Equal("3440", All.Find(name)?.Number);
        Assert.Equal("3440", All.Find(name.Normalize(NormalizationForm.FormD))?.Number);
    }

    [Theory]
    [InlineData("Oslo")]
    [InlineData("0301")]
    [InlineData("")]
    [InlineData("kommune")]
    [InlineData(null)]
    public void An_unknown_municipality_is_none_never_a_default(string? name)
    {
        Assert.Null(All.Find(name));
    }

    [Fact]
    public void A_fifth_municipality_is_a_setting()
    {
        Assert.Equal("3909", All.Find("Larvik kommune")?.Number);
    }

    [Fact]
    public void Two_municipalities_never_answer_to_one_name()
    {
        Assert.Throws<ArgumentException>(() => new Municipalities([A.Oyer, Larvik with { Name = "Øyer" }]));
        Assert.Throws<ArgumentException>(() => new Municipalities([A.Oyer with { Number = "34" }]));
    }
}
