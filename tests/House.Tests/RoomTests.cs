using System.Reflection;
using Ombud.Cases;
using Ombud.House.Tests.Memory;
using Ombud.Pages;
using Ombud.Web.Requests;

namespace Ombud.House.Tests;

// A room is a folder of a project and a namespace. It may need another only if that one does not need it, directly or
// through others. What stands in the root of Web or Pages puts the rooms together; the root of Cases is what every kind
// of case has, and a room like the others. Constants and attributes are not seen.
public sealed class RoomTests
{
    private const string Cases = "Ombud.Cases";

    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("Ombud.Web")]
    [InlineData("Ombud.Pages")]
    [InlineData(Cases)]
    public void No_room_needs_one_that_needs_it(string project)
    {
        var needs = Needs(project);

        Assert.InRange(needs.Count, 3, 30);
        Findings.None(
            from room in needs.Keys
            from way in WaysBack(room, [room], needs)
            where way.Min(StringComparer.Ordinal) == room
            select string.Join(" → ", way.Append(room)) + ": " + Example(project, way[^1], room));
    }

    [Fact]
    public void What_every_kind_of_case_has_names_none() => Findings.None(
        from source in Repository.Production
        where Path.GetDirectoryName(source.Path) is "shared/Cases" or "shared/Cases/Actions"
        from name in source.Root.DescendantTokens()
        where name.Text.Contains("Breach", StringComparison.OrdinalIgnoreCase)
        select $"{source.Path}: {name.Text}");

    private static Dictionary<string, HashSet<string>> Needs(string project) => Uses(project)
        .GroupBy(use => use.From)
        .ToDictionary(room => room.Key, room => room.Select(use => use.To).ToHashSet());

    private static string Example(string project, string from, string to) =>
        Uses(project).First(use => use.From == from && use.To == to).What;

    private static IEnumerable<List<string>> WaysBack(
        string start, List<string> way, Dictionary<string, HashSet<string>> needs) =>
        needs.GetValueOrDefault(way[^1], []).SelectMany(next => next == start
            ? [way]
            : way.Contains(next) ? [] : WaysBack(start, [.. way, next], needs));

    private static IEnumerable<(string From, string To, string What)> Uses(string project) =>
        from type in AssemblyOf(project).GetTypes()
        let room = RoomOf(project, type)
        where room is not null
        from used in Used(type)
        let other = RoomOf(project, used)
        where other is not null && other != room
        select (room, other, $"{type.Name} uses {used.Name}");

    private static Assembly AssemblyOf(string project) => project switch
    {
        Cases => typeof(Case).Assembly,
        "Ombud.Web" => typeof(Answer).Assembly,
        _ => typeof(PageFrame).Assembly,
    };

    private static string? RoomOf(string project, Type type) =>
        type.Namespace is { } name && name.StartsWith(project + ".", StringComparison.Ordinal)
            ? name[(project.Length + 1)..].Split('.')[0]
            : project == Cases && type.Namespace == Cases ? "what every case has" : null;

    private static IEnumerable<Type> Used(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        Type?[] named =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(All).Select(field => field.FieldType),
            .. methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. methods.OfType<MethodInfo>().Select(method => method.ReturnType),
            .. methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(one => one.LocalType),
            .. methods.SelectMany(Instruction.Of).SelectMany(Named),
        ];
        return named.OfType<Type>().SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type?> Named(Instruction instruction) => instruction.Member switch
    {
        MethodInfo method => [method.DeclaringType, .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        Type type => [type],
        { } member => [member.DeclaringType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsConstructedGenericType: true } => [type, .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };
}
