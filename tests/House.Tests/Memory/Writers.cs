using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Ombud.House.Tests.Memory;

// Who writes into fields, read from every compiled method, so that what a generator or the compiler wrote counts too.
// A method is judged as a whole: one that reads a table and fills another of the same type is taken for a writer.
internal sealed class Writers
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> Reading =
    [
        "get_Item", "get_Count", "get_Length", "get_Keys", "get_Values", "ContainsKey", "ContainsValue", "TryGetValue",
        "Contains", "Exists", "Find", "FindIndex", "IndexOf", "GetEnumerator", "ToArray", "AsReadOnly",
    ];

    // Whatever takes an array here only reads it.
    private static readonly Type[] Readers =
        [typeof(string), typeof(Path), typeof(ReadOnlySpan<>), typeof(ReadOnlyMemory<>), typeof(Enumerable)];

    private static readonly Type[] Writable =
        [typeof(Array), typeof(IList<>), typeof(ICollection<>), typeof(ISet<>), typeof(IDictionary<,>)];

    private readonly Dictionary<(Module, int), List<Body>> _uses = [];
    private readonly Dictionary<(Module, int), Body> _bodies = [];

    public Writers(IEnumerable<Type> types)
    {
        foreach (var method in types.SelectMany(t => t.GetMethods(All).Concat<MethodBase>(t.GetConstructors(All))))
        {
            var body = _bodies[Key(method)] = new(method, Instruction.Of(method));
            foreach (var field in body.Instructions.Select(i => i.Member).OfType<FieldInfo>().Select(Key).Distinct())
            {
                if (!_uses.TryGetValue(field, out var known))
                    _uses[field] = known = [];
                known.Add(body);
            }
        }
    }

    /// <summary>Whether anything but a constructor gives the field another value, or lets others do so.</summary>
    public bool Assign(FieldInfo field) => !field.IsInitOnly && AfterConstruction(field).Any(use =>
        use.Does(field, OpCodes.Stfld, OpCodes.Stsfld)
        || (use.Does(field, OpCodes.Ldflda, OpCodes.Ldsflda) && use.Calls.Any(c => TakesReference(c, field))));

    /// <summary>Whether anything but a constructor puts something into the table that the field holds, or hands it to
    /// somebody who might.</summary>
    public bool Fill(FieldInfo field) => AfterConstruction(field).Any(use => MayWrite(use, field.FieldType, []));

    private IEnumerable<Body> AfterConstruction(FieldInfo field) =>
        _uses.GetValueOrDefault(Key(field), []).Where(use => !Constructs(use.Method, field));

    // An init accessor runs before anybody else sees the object.
    private static bool Constructs(MethodBase method, FieldInfo field) =>
        method.DeclaringType!.MetadataToken == field.DeclaringType!.MetadataToken && method switch
        {
            MethodInfo { IsStatic: false } init =>
                init.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
            _ => method is ConstructorInfo && method.IsStatic == field.IsStatic,
        };

    private static bool TakesReference(MethodBase call, FieldInfo field) => call.GetParameters().Any(p =>
        p.ParameterType.IsByRef && !p.IsIn && p.ParameterType.GetElementType() == field.FieldType);

    private bool MayWrite(Body body, Type table, HashSet<Body> known) => known.Add(body)
        && (body.StoresElement
            || (body.Method as MethodInfo)?.ReturnType == table
            || body.Stored.Any(field => field.FieldType == table
                && _uses.GetValueOrDefault(Key(field), []).Any(use => MayWrite(use, table, known)))
            || body.Calls.Any(call => MayWrite(call, table, known)));

    private bool MayWrite(MethodBase call, Type table, HashSet<Body> known)
    {
        if (call.DeclaringType == table)
            return !Reading.Contains(call.Name) && !call.IsConstructor;
        var takes = call.GetParameters().Select(p => p.ParameterType).Any(type =>
            type == table || (Writable.Contains(Open(type)) && type.IsAssignableFrom(table)));
        var reads = Readers.Contains(Open(call.DeclaringType!))
            || (call.DeclaringType == typeof(Array) && Reading.Contains(call.Name));
        return takes && !reads
            && (!_bodies.TryGetValue(Key(call), out var body) || MayWrite(body, table, known));
    }

    private static (Module, int) Key(MemberInfo member) => (member.Module, member.MetadataToken);

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private sealed record Body(MethodBase Method, IReadOnlyList<Instruction> Instructions)
    {
        public IEnumerable<MethodBase> Calls => Instructions.Select(i => i.Member).OfType<MethodBase>();

        public IEnumerable<FieldInfo> Stored => Instructions
            .Where(i => i.Code == OpCodes.Stfld || i.Code == OpCodes.Stsfld).Select(i => (FieldInfo)i.Member!);

        // The address of an element is also taken to read a part of it.
        public bool StoresElement => Instructions.Zip(Instructions.Skip(1)).Any(pair =>
            pair.First.Code.Name!.StartsWith("stelem", StringComparison.Ordinal)
            || (pair.First.Code == OpCodes.Ldelema && pair.Second.Code != OpCodes.Ldfld));

        public bool Does(FieldInfo field, params OpCode[] what) =>
            Instructions.Any(i => what.Contains(i.Code) && Key(i.Member!) == Key(field));
    }
}
