namespace Ombud.Cases.Tests;

public sealed class FieldTests
{
    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(3, 4, true)]
    [InlineData(null, 8_000, false)]
    [InlineData(null, 8_001, true)]
    public void A_text_may_be_as_long_as_its_field_says_or_else_eight_thousand_signs(
        int? limit, int length, bool isTooLong)
    {
        var problems = new Problems();

        new TextField("text") { Limit = limit }.Read(FieldValues.Of(("text", new('x', length))), problems);

        Assert.Equal(isTooLong ? [Fault.TooLong] : [], problems.All.Select(problem => problem.Fault));
    }

    [Theory]
    [InlineData("1", 1.0, null)]
    [InlineData("0,5", 0.5, null)]
    [InlineData("2", 2.0, Fault.OutOfRange)]
    [InlineData("mye", null, Fault.Required)]
    [InlineData("", null, Fault.Required)]
    [InlineData(null, null, Fault.Required)]
    public void A_number_that_a_method_asks_for_is_one_of_those_that_it_knows(
        string? written, double? number, Fault? fault)
    {
        var (field, problems) = (new ScaleField("scale", 0.5m, 1), new Problems());

        Assert.Equal((decimal?)number, field.Read(FieldValues.Of(("scale", written)), problems));
        Assert.Equal(fault, problems.All.SingleOrDefault()?.Fault);
        Assert.True(field.IsRequired);
    }

    [Theory]
    [InlineData("yes", true, true, null)]
    [InlineData("no", true, false, null)]
    [InlineData("", true, null, Fault.Required)]
    [InlineData(null, true, null, Fault.Required)]
    [InlineData(null, false, null, null)]
    [InlineData("ja", true, null, Fault.UnknownValue)]
    public void Yes_and_no_are_two_answers_and_none_is_a_third(
        string? written, bool isRequired, bool? answer, Fault? fault)
    {
        var (field, problems) = (new YesNoField("ongoing") { IsRequired = isRequired }, new Problems());

        Assert.Equal(answer, field.Read(FieldValues.Of(("ongoing", written)), problems));
        Assert.Equal(fault, problems.All.SingleOrDefault()?.Fault);
    }
}
