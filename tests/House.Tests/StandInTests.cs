using System.Reflection;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Ombud.House.Tests;

public sealed class StandInTests
{
    private static readonly string[] Official =
    [
        "Azure.Data.Tables", "Azure.Data.Tables.Models", "Azure.Messaging.ServiceBus",
        "Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker.Builder",
        "Microsoft.Azure.Functions.Worker.Converters", "Microsoft.Azure.Functions.Worker.Extensions.Abstractions",
        "Microsoft.Azure.Functions.Worker.Http", "Microsoft.Azure.Functions.Worker.Middleware",
        "Microsoft.Extensions.Hosting",
    ];

    public static TheoryData<Assembly> StandIns =>
        [typeof(TableClient).Assembly, typeof(ServiceBusClient).Assembly, typeof(FunctionAttribute).Assembly];

    [Theory, MemberData(nameof(StandIns))]
    public void A_stand_in_adds_no_public_namespace_to_the_official_ones(Assembly standIn) =>
        Findings.None(standIn.GetExportedTypes().Select(type => type.Namespace ?? "none").Except(Official));

    // What only a stand-in has is seen by the local host and the tests alone; an app could not be built without it.
    [Theory, MemberData(nameof(StandIns))]
    public void No_app_sees_the_inside_of_a_stand_in(Assembly standIn)
    {
        string[] apps = ["Ombud.Web", "Ombud.Alerts", "Ombud.Azure", "Ombud.Cases", "Ombud.Pages"];

        var friends = standIn.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>();

        Findings.None(friends.Select(friend => friend.AssemblyName).Intersect(apps));
    }
}
