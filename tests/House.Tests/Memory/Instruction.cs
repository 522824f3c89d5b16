using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Ombud.House.Tests.Memory;

/// <summary>One instruction of a compiled method, with the field, method or type that it names.</summary>
internal sealed record Instruction(OpCode Code, MemberInfo? Member)
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    public static IReadOnlyList<Instruction> Of(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var all = new List<Instruction>();
        for (var at = 0; at < bytes.Length;)
        {
            var code = Codes[bytes[at] == TwoBytes ? TwoBytes << 8 | bytes[at + 1] : bytes[at]];
            at += code.Size;
            all.Add(new(code, Named(method, code, bytes.AsSpan(at))));
            at += LengthOfOperand(code, bytes.AsSpan(at));
        }

        return all;
    }

    private static MemberInfo? Named(MethodBase method, OpCode code, ReadOnlySpan<byte> operand) =>
        code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType
            or OperandType.InlineTok
            ? method.Module.ResolveMember(
                BinaryPrimitives.ReadInt32LittleEndian(operand),
                method.DeclaringType?.GetGenericArguments(),
                method.IsGenericMethod ? method.GetGenericArguments() : null)
            : null;

    private static int LengthOfOperand(OpCode code, ReadOnlySpan<byte> operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(operand),
        _ => 4,
    };
}
