namespace Ombud.Cases.Tests;

// Each role against its own municipality and another one.
public sealed class CallerTests
{
    private const string Own = "3439";
    private const string Other = "3440";

    [Theory]
    [InlineData(Roles.None, false, false)]
    [InlineData(Roles.Report, false, false)]
    [InlineData(Roles.Read, true, false)]
    [InlineData(Roles.Handle, true, false)]
    [InlineData(Roles.Decide, true, false)]
    [InlineData(Roles.Triage, true, true)]
    [InlineData(Roles.Ingest, false, false)]
    public void The_ombud_may_know_of_all_cases_and_contact_handler_and_controller_of_those_of_their_own_municipality(
        Roles role, bool own, bool other)
    {
        Assert.Equal((own, other), (A.With(role).MaySee(Own), A.With(role).MaySee(Other)));
        Assert.Equal(other, A.With(role, municipality: null).MaySee(Own));
    }

    [Theory]
    [InlineData(Roles.Triage, Roles.Triage)]
    [InlineData(Roles.Triage | Roles.Decide | Roles.Read, Roles.Triage)]
    [InlineData(Roles.Triage | Roles.Handle | Roles.Report, Roles.Triage | Roles.Report)]
    [InlineData(Roles.Decide, Roles.None)]
    public void What_one_municipality_makes_somebody_is_worth_nothing_in_the_cases_of_another(
        Roles roles, Roles elsewhere)
    {
        var caller = A.With(roles);

        Assert.Equal((roles, elsewhere), (caller.In(Own).Roles, caller.In(Other).Roles));
        Assert.Equal(caller.Person, caller.In(Other).Person);
    }

    [Theory]
    [InlineData(Roles.Report, Own, true, false)]
    [InlineData(Roles.Report | Roles.Triage, Own, true, false)]
    [InlineData(Roles.Report | Roles.Triage, null, true, true)]
    [InlineData(Roles.Read | Roles.Decide, Own, false, false)]
    [InlineData(Roles.Triage, null, false, false)]
    public void Employees_report_for_their_own_municipality_and_an_ombud_whom_none_employs_for_all(
        Roles roles, string? municipality, bool own, bool other)
    {
        var caller = A.With(roles, municipality);

        Assert.Equal((own, other), (caller.MayReportFor(Own), caller.MayReportFor(Other)));
    }

    [Fact]
    public void A_system_reports_for_the_municipalities_that_it_serves_and_for_no_other()
    {
        var system = A.With(Roles.Ingest, municipality: null) with { Serves = [Own] };

        Assert.True(system.MayReportFor(Own));
        Assert.False(system.MayReportFor(Other));
    }

    [Theory]
    [InlineData(Roles.Report, Other)]
    [InlineData(Roles.Decide, Own)]
    [InlineData(Roles.Triage, null)]
    public void The_ombud_signs_anybody_out(Roles other, string? municipality) =>
        Assert.True(A.Ombud.MaySignOut(A.With(other, municipality)));

    [Theory]
    [InlineData(Roles.Read, true)]
    [InlineData(Roles.Handle, true)]
    [InlineData(Roles.Decide, true)]
    [InlineData(Roles.Read | Roles.Report, true)]
    [InlineData(Roles.Report, false)]
    [InlineData(Roles.Ingest, false)]
    [InlineData(Roles.Triage, false)]
    [InlineData(Roles.Triage | Roles.Read, false)]
    public void The_controller_signs_out_those_who_see_cases_neither_reporters_nor_the_ombud(Roles other, bool may)
    {
        Assert.Equal(may, A.With(Roles.Decide).MaySignOut(A.With(other)));
        Assert.False(A.With(Roles.Decide).MaySignOut(A.With(other, Other)));
    }

    [Fact]
    public void Nobody_else_signs_anybody_out_and_without_a_municipality_there_is_nobody_to_sign_out()
    {
        Assert.False(A.With(Roles.Report | Roles.Read | Roles.Handle).MaySignOut(A.With(Roles.Read)));
        Assert.False(A.With(Roles.Decide, null).MaySignOut(A.With(Roles.Read, null)));
    }

    [Fact]
    public void Every_role_that_somebody_has_is_named_and_no_other()
    {
        Assert.Equal(["report", "triage"], A.Ombud.RoleNames);
        Assert.Empty(A.With(Roles.None).RoleNames);
    }
}
