using Ombud.Cases.Breaches;

namespace Ombud.Cases.Tests.Breaches;

public sealed class DataTypesTests
{
    public static TheoryData<DataCategory, DataType> Categories => new()
    {
        { DataCategory.Contact, DataType.Simple },
        { DataCategory.NationalId, DataType.Simple },
        { DataCategory.Image, DataType.Simple },
        { DataCategory.Grades, DataType.Simple },
        { DataCategory.Credentials, DataType.Simple },
        { DataCategory.ProtectedAddress, DataType.Simple },
        { DataCategory.Other, DataType.Simple },
        { DataCategory.Communication, DataType.Behavioural },
        { DataCategory.Location, DataType.Behavioural },
        { DataCategory.Financial, DataType.Financial },
        { DataCategory.Health, DataType.Sensitive },
        { DataCategory.Ethnicity, DataType.Sensitive },
        { DataCategory.Politics, DataType.Sensitive },
        { DataCategory.Religion, DataType.Sensitive },
        { DataCategory.Union, DataType.Sensitive },
        { DataCategory.Genetic, DataType.Sensitive },
        { DataCategory.Biometric, DataType.Sensitive },
        { DataCategory.SexLife, DataType.Sensitive },
        { DataCategory.Offences, DataType.Sensitive },
    };

    [Theory]
    [MemberData(nameof(Categories))]
    public void A_category_of_the_report_stands_for_one_type_of_the_method(DataCategory category, DataType type)
    {
        Assert.Equal([type], DataTypes.Of([category]));
    }

    [Fact]
    public void No_category_that_a_report_may_name_is_without_a_type()
    {
        Assert.Equal(Enum.GetValues<DataCategory>().Order(), Categories.Select(row => (DataCategory)row[0]).Order());
    }

    [Theory]
    [InlineData(DataType.Simple, 1)]
    [InlineData(DataType.Behavioural, 2)]
    [InlineData(DataType.Financial, 3)]
    [InlineData(DataType.Sensitive, 4)]
    public void Each_type_has_a_base_that_the_context_may_move(DataType type, int dpc)
    {
        Assert.Equal(dpc, DataTypes.Base(type));
        Assert.Equal(dpc, DataTypes.SuggestedDpc(type, [DataCategory.Contact]));
    }

    [Fact]
    public void Several_categories_of_one_type_are_one_question()
    {
        var types = DataTypes.Of([DataCategory.Health, DataCategory.Contact, DataCategory.Union, DataCategory.Image]);

        Assert.Equal([DataType.Simple, DataType.Sensitive], types);
    }

    [Fact]
    public void A_report_without_categories_suggests_no_type()
    {
        Assert.Empty(DataTypes.Of([]));
    }

    [Fact]
    public void A_protected_address_is_simple_data_that_may_cost_a_life()
    {
        IReadOnlyList<DataCategory> categories = [DataCategory.ProtectedAddress, DataCategory.Location];

        Assert.Equal(4, DataTypes.SuggestedDpc(DataType.Simple, categories));
        Assert.Equal(2, DataTypes.SuggestedDpc(DataType.Behavioural, categories));
    }
}
