using System.CodeDom.Compiler;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Ombud.House.Tests.Memory;

/// <param name="Of">The type whose insides it is, where those are another's work: a client of a service, say.</param>
internal sealed record State(string Field, string? Of);

// What can change in a process while it lives, found from where it hangs: static fields, and the fields of objects that
// live as long as the process. A field can change when something but a constructor assigns it, and what it holds can
// change when its type can: types of ours are looked into, tables (arrays and collections) count when something but a
// constructor may write to them, types of others count unless they are known to be fixed. What a delegate closes over
// is not seen.
internal sealed class LastingState
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Fixed =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid),
        typeof(Uri), typeof(Version), typeof(Regex), typeof(CultureInfo), typeof(Encoding), typeof(HtmlEncoder),
        typeof(EventId),
        // Closed with its first use.
        typeof(JsonSerializerOptions),
    ];

    // As fixed as what they are made of: nobody can write through them.
    private static readonly HashSet<Type> FixedOf =
    [
        typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(IEnumerable<>), typeof(IReadOnlyCollection<>),
        typeof(IReadOnlyList<>), typeof(IReadOnlySet<>), typeof(IReadOnlyDictionary<,>), typeof(ILookup<,>),
        typeof(FrozenSet<>), typeof(FrozenDictionary<,>),
    ];

    private static readonly HashSet<Type> Tables =
        [typeof(List<>), typeof(HashSet<>), typeof(Dictionary<,>), typeof(SortedDictionary<,>), typeof(SortedList<,>)];

    private readonly List<Type> _ours;
    private readonly Writers _writers;
    private readonly HashSet<Type> _lookedInto = [];
    private readonly HashSet<State> _found = [];

    public LastingState(IEnumerable<Type> ours)
    {
        _ours = [.. ours];
        _writers = new(_ours);
    }

    public IReadOnlyCollection<State> Found => _found;

    public void LookAtStatics()
    {
        foreach (var field in _ours.Where(t => !IsGenerated(t)).SelectMany(t => t.GetFields(All)))
            if (field.IsStatic && !field.IsLiteral)
                LookAt(field);
    }

    public void LookInto(Type type)
    {
        if (!_lookedInto.Add(type))
            return;
        foreach (var heir in _ours.Where(t => t != type && t.IsAssignableTo(type)))
            LookInto(heir);
        for (var of = type; of is not null && IsOurs(of); of = of.BaseType)
            foreach (var field in of.GetFields(All).Where(f => !f.IsStatic))
                LookAt(field);
    }

    private void LookAt(FieldInfo field)
    {
        if (_writers.Assign(field))
            _found.Add(new(Name(field), null));
        LookAt(field, field.FieldType);
    }

    private void LookAt(FieldInfo field, Type type)
    {
        if (IsOurs(type))
            LookInto(type);
        else if (type.IsArray || Tables.Contains(Open(type)))
        {
            // A table within a table can be reached through the outer one, and is not followed further.
            if (type != field.FieldType || _writers.Fill(field))
                _found.Add(new(Name(field), null));
            LookAtParts(field, type);
        }
        else if (FixedOf.Contains(Open(type)) || type.IsAssignableTo(typeof(ITuple)))
            LookAtParts(field, type);
        else if (!IsFixed(type))
            _found.Add(new(Name(field), IsOfTheFramework(type) ? null : type.Name.Split('`')[0]));
    }

    private void LookAtParts(FieldInfo field, Type type)
    {
        foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
            LookAt(field, part);
    }

    private bool IsOurs(Type type) => _ours.Contains(Open(type));

    private static bool IsFixed(Type type) =>
        type.IsPrimitive || type.IsEnum || Fixed.Contains(type)
        || type.IsAssignableTo(typeof(Delegate)) || type.IsAssignableTo(typeof(MemberInfo))
        || type.Namespace!.StartsWith(nameof(NodaTime), StringComparison.Ordinal)
        || (type.IsGenericParameter
            && type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint));

    // What a dictionary, a lock or a counter is for depends on who holds it: each needs its own reason.
    private static bool IsOfTheFramework(Type type) => type.Namespace!.Split('.')[0] == nameof(System);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.IsDefined(typeof(GeneratedCodeAttribute))
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    // The compiler calls the field of a property or parameter by its name in brackets, and more.
    private static string Name(FieldInfo field) =>
        $"{field.DeclaringType!.Name.Split('`')[0]}.{field.Name.TrimStart('<').Split('>')[0]}";
}
