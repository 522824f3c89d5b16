using System.Net;
using System.Text.Json.Nodes;
using Ombud.Kit;

namespace Ombud.Functions.Tests.Breaches;

[Collection(Refusals.Name)]
public sealed class PostJointBreachRefusalTests(SuiteFixture suite)
{
    [Theory]
    [InlineData("whatHappened", "null", "whatHappened")]
    [InlineData("kinds", "[]", "kinds")]
    [InlineData("processor", "null", "processor")]
    [InlineData("processorToldAt", "\"2026-11-20T08:15:00\"", "processorToldAt,discoveredAt")]
    [InlineData("occurredFrom", "\"2026-11-20T08:30:00+01:00\"", "processorToldAt")]
    [InlineData("municipalities", "null", "municipalities")]
    [InlineData("municipalities", "[]", "municipalities")]
    public Task What_is_common_and_wrong_is_named(string field, string value, string places)
    {
        var body = JointReports.Body();
        body[field] = JsonNode.Parse(value);

        return RefusedAsync(body, places.Split(','));
    }

    [Theory]
    [InlineData("persons", "null", "persons")]
    [InlineData("persons", "{\"count\":3}", "persons")]
    [InlineData("persons", "{\"count\":-3,\"precision\":\"exact\"}", "persons")]
    [InlineData("unit", "\" \"", "unit")]
    [InlineData("discoveredAt", "\"i går\"", "discoveredAt")]
    [InlineData("processorToldAt", "\"2026-11-21T08:15:00+01:00\"", "processorToldAt")]
    [InlineData("dataCategories", "[]", "dataCategories")]
    [InlineData("municipality", "\"0301\"", "municipality")]
    [InlineData("municipality", "\"unsorted\"", "municipality")]
    [InlineData("municipality", "null", "municipality")]
    [InlineData("municipality", "\"Lillehammer kommune\"", "municipality")]
    public Task What_one_municipality_says_wrongly_is_named_with_its_place(string field, string value, string place)
    {
        var body = JointReports.Body();
        body.Hit(1)[field] = JsonNode.Parse(value);

        return RefusedAsync(body, $"municipalities[1].{place}");
    }

    [Theory]
    [InlineData("processorToldAt")]
    [InlineData("discoveredAt")]
    public Task A_common_time_that_is_none_is_named_where_every_municipality_has_its_own(string field)
    {
        var body = JointReports.Body();
        body[field] = "i går";
        for (var at = 0; at < JointReports.All.Count; at++)
            body.Hit(at)[field] = "2026-11-20T08:10:00+01:00";

        return RefusedAsync(body, field);
    }

    [Fact]
    public Task One_municipality_alone_is_no_joint_report() =>
        RefusedAsync(JointReports.Body("3439"), "municipalities");

    [Fact]
    public Task Everything_that_is_wrong_is_said_before_anything_is_stored()
    {
        var body = JointReports.Body();
        body["kinds"] = null;
        body.Hit(2)["persons"] = null;
        body.Hit(3)["measures"] = new string('å', 8_001);

        return RefusedAsync(body, "kinds", "municipalities[2].persons", "municipalities[3].measures");
    }

    [Fact]
    public Task A_report_without_a_key_is_refused() => suite.NothingHappensAsync(async () =>
    {
        using var ombud = suite.Bearer("ombud");

        using var answer = await ombud.PostJointAsync(JointReports.Body(), " ");

        Assert.Equal(["Idempotency-Key"], await PlacesAsync(answer));
    });

    [Theory]
    [InlineData("municipality", "\"3439\"")]
    [InlineData("group", "\"mine\"")]
    public Task A_field_that_is_not_known_is_refused(string field, string value) =>
        suite.NothingHappensAsync(async () =>
        {
            using var ombud = suite.Bearer("ombud");
            var body = JointReports.Body();
            body[field] = JsonNode.Parse(value);

            using var answer = await ombud.PostJointAsync(body);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        });

    [Theory]
    [InlineData("whatHappened")]
    [InlineData("one more")]
    [InlineData("one less")]
    [InlineData("others alone")]
    public async Task Another_report_under_a_used_key_is_refused_and_nothing_is_stored(string change)
    {
        using var ombud = suite.Bearer("ombud");
        using var first = await ombud.PostJointAsync(JointReports.Body("3439", "3440", "3441"), change);
        var other = change switch
        {
            "one more" => JointReports.Body("3439", "3440", "3441", "3405"),
            "one less" => JointReports.Body("3439", "3440"),
            "others alone" => JointReports.Body("3405", "3441"),
            _ => JointReports.Body("3439", "3440", "3441"),
        };
        if (change == "whatHappened")
            other[change] = "Noe annet.";
        await suite.QuietAsync();

        await suite.NothingHappensAsync(async () =>
        {
            using var refused = await ombud.PostJointAsync(other, change);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(
                "brukt før", (string)(await refused.JsonAsync())["detail"]!, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("employee-ringebu")]
    [InlineData("reader-ringebu")]
    [InlineData("handler-ringebu")]
    [InlineData("controller-ringebu")]
    public Task A_municipalitys_own_people_report_for_no_other(string persona) => suite.NothingHappensAsync(async () =>
    {
        using var employee = suite.Bearer(persona);

        using var answer = await employee.PostJointAsync(JointReports.Body());

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    });

    private Task RefusedAsync(JsonObject body, params string[] places) => suite.NothingHappensAsync(async () =>
    {
        using var ombud = suite.Bearer("ombud");

        using var answer = await ombud.PostJointAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(places, await PlacesAsync(answer));
    });

    private static async Task<IEnumerable<string>> PlacesAsync(HttpResponseMessage answer) =>
        (await answer.JsonAsync())["errors"]!.AsArray().Select(error => (string)error!["field"]!);
}
