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

    [Fact]
    public void One_kept_for_tests_is_offered_to_nobody_and_looked_after_like_the_others()
    {
        var known = new Municipalities([A.Trial, A.Ringebu]);

        Assert.Equal([A.Ringebu], known.All);
        Assert.Equal([A.Ringebu], known.OfEmployee(null));
        Assert.Equal([A.Trial], known.OfEmployee("9999"));
        Assert.Contains("9999", known.Partitions);
        Assert.Equal(A.Trial, known.Find("Prøve"));
    }

    [Theory]
    [InlineData("Oslo")]
    [InlineData("0301")]
    [InlineData("")]
    [InlineData("kommune")]
    [InlineData("\uFFFE")]
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

    [Theory]
    [InlineData("3440")]
    [InlineData("0521")]
    [InlineData("OYE")]
    [InlineData("øyer kommune")]
    [InlineData("Nye Øyer")]
    [InlineData("3499")]
    [InlineData("NOY")]
    public void What_it_was_called_before_finds_the_municipality_of_today(string name) =>
        Assert.Equal("3499", new Municipalities([A.Ringebu, NewOyer]).Find(name)?.Number);

    [Fact]
    public void The_partitions_of_a_municipality_are_its_own_and_then_the_former_ones_newest_first()
    {
        Assert.Equal(["3499", "3440", "0521"], NewOyer.Partitions);
        Assert.Equal(["3439", "3499", "3440", "0521", "unsorted"], new Municipalities([NewOyer, A.Ringebu]).Partitions);
    }

    [Theory]
    [InlineData("unsorted")]
    [InlineData("USO")]
    [InlineData("Ufordelt")]
    public void What_is_unsorted_has_a_place_and_nobody_can_choose_it(string name)
    {
        var known = new Municipalities([A.Ringebu]);

        Assert.Null(known.Find(name));
        Assert.True(known.Place(name)!.IsUnsorted);
        Assert.DoesNotContain(known.All, place => place.IsUnsorted);
        Assert.Throws<ArgumentException>(() => new Municipalities([A.Oyer with { FormerNames = [name] }]));
    }

    // Whatever two municipalities can be called, today or before, in every combination.
    public static TheoryData<string, string> Clashes
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var one in Callings.Keys)
                foreach (var other in Callings.Keys.Where(other => Callings[other].Kind == Callings[one].Kind))
                    all.Add(one, other);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Clashes))]
    public void No_name_is_shared_by_two_be_it_todays_or_a_former_one(string one, string other)
    {
        var (_, value, call) = Callings[one];

        var refused = Assert.Throws<ArgumentException>(
            () => new Municipalities([call(A.Oyer, value), Callings[other].Call(Larvik, value)]));

        Assert.Contains(value, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, IReadOnlyList<string>, IReadOnlyList<string>> Malformed => new()
    {
        { "four digits", ["34"], [] }, { "four digits", ["34401"], [] }, { "four digits", ["344O"], [] },
        { "four digits", [""], [] }, { "four digits", [" 3441"], [] }, { "four digits", ["٣٤٤١"], [] },
        { "three capital letters", [], ["oye"] }, { "three capital letters", [], ["ØYE"] },
        { "three capital letters", [], ["OY"] }, { "three capital letters", [], ["OYER"] },
        { "three capital letters", [], ["O1E"] }, { "twice", ["3440"], [] }, { "twice", ["0521", "0521"], [] },
        { "twice", [], ["OYE"] }, { "twice", [], ["NOY", "NOY"] },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_former_number_or_prefix_that_is_malformed_or_repeated_is_refused(
        string why, IReadOnlyList<string> numbers, IReadOnlyList<string> prefixes)
    {
        var refused = Assert.Throws<ArgumentException>(() => new Municipalities(
            [A.Oyer with { FormerNumbers = numbers, FormerPrefixes = prefixes }]));

        Assert.Contains("Øyer", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static readonly Municipality NewOyer = A.Oyer with
    {
        Number = "3499",
        Prefix = "NOY",
        Name = "Nye Øyer",
        Slug = "nye-oyer",
        FormerNumbers = ["3440", "0521"],
        FormerPrefixes = ["OYE"],
        FormerNames = ["Øyer"],
    };

    private sealed record Calling(string Kind, string Value, Func<Municipality, string, Municipality> Call);

    private static readonly Dictionary<string, Calling> Callings = new()
    {
        ["number"] = new("number", "3501", (m, value) => m with { Number = value }),
        ["former number"] = new("number", "3501", (m, value) => m with { FormerNumbers = [value] }),
        ["prefix"] = new("word", "ABC", (m, value) => m with { Prefix = value }),
        ["former prefix"] = new("word", "ABC", (m, value) => m with { FormerPrefixes = [value] }),
        ["slug"] = new("word", "ABC", (m, value) => m with { Slug = value }),
        ["name"] = new("word", "ABC", (m, value) => m with { Name = value }),
        ["former name"] = new("word", "ABC", (m, value) => m with { FormerNames = [value] }),
    };
}
