using System.Text.Json;
using Ombud.Pages.Fields;
using Ombud.Web.Forms;

namespace Ombud.Web.Desk;

/// <summary>Turns what a form or a system sends into the values of an action's fields.</summary>
public sealed class FieldInput(IEnumerable<IOwnField> ownFields, IClock clock)
{
    public FieldValues OfForm(FormFields form, IReadOnlyList<Field> fields, Problems problems) =>
        FieldValues.Of([.. fields.SelectMany(field => OfForm(form, field, problems))]);

    /// <summary>Fields that belong to another action of the case are ignored.</summary>
    /// <exception cref="RequestRefusedException">400: no action has such a field, or its type is wrong.</exception>
    public FieldValues OfJson(JsonElement body, Case one, CaseAction action, Problems problems)
    {
        var values = Read(body, one.Actions.SelectMany(other => other.Fields), [], problems);
        return FieldValues.Of(
            [.. values.Where(value => action.Fields.Any(own => own.Name == value.Field.Name)).SelectMany(Named)]);
    }

    /// <summary>The same for what no action asks for.</summary>
    /// <param name="others">Members that the caller reads itself.</param>
    /// <exception cref="RequestRefusedException">400, as above.</exception>
    public FieldValues OfJson(
        JsonElement body, IReadOnlyList<Field> fields, IReadOnlyList<string> others, Problems problems) =>
        FieldValues.Of([.. Read(body, fields, others, problems).SelectMany(Named)]);

    /// <summary>Asks about every text that seems to contain a fødselsnummer.</summary>
    public static void CheckIdentityNumbers(IReadOnlyList<Field> fields, FieldValues sent, Problems problems)
    {
        foreach (var field in fields.Where(one => one.Kind is FieldKind.Text
            && sent.All(one.Name).Any(IdentityNumber.LooksLikeOne)))
            problems.Add(field.Name, Fault.LooksLikeIdentityNumber);
    }

    public static bool HasNoIdentityNumber(JsonElement body) =>
        body.ReadMembers("").TryGetValue(NotAnIdentityNumber.Name, out var said)
        && said.ReadStrictly<bool>(NotAnIdentityNumber.Name);

    private List<(Field Field, List<(string, string?)> Values)> Read(
        JsonElement body, IEnumerable<Field> fields, IReadOnlyList<string> others, Problems problems)
    {
        var known = fields.ToLookup(field => field.Name);
        return
        [
            .. from member in body.ReadMembers("")
               where member.Key != NotAnIdentityNumber.Name && !others.Contains(member.Key)
               let field = known[member.Key].FirstOrDefault() ?? throw JsonRefusals.Unknown(member.Key)
               select (field, OfJson(member.Value, field, problems).ToList()),
        ];
    }

    private static IEnumerable<(string, string?)> Named((Field Field, List<(string, string?)> Values) read) =>
        read.Values;

    private IEnumerable<(string, string?)> OfForm(FormFields form, Field field, Problems problems) => field switch
    {
        Cases.MomentField moment =>
        [
            (field.Name, FormTime.Read(
                form, field.FormName, field.Name, problems,
                moment.EndsDeadline ? clock.GetCurrentInstant() : null)?.ToString()),
        ],
        { Kind: FieldKind.Own } => Own(field).OfForm(form, problems),
        // A box that was left empty names no words.
        { Kind: FieldKind.Words } => form.All(field.FormName).Where(typed => typed.Length > 0)
            .Select(typed => (field.Name, (string?)typed)),
        _ => form.All(field.FormName).Select(value => (field.Name, (string?)value)),
    };

    private IEnumerable<(string, string?)> OfJson(JsonElement value, Field field, Problems problems) =>
        (field.Kind, value.ValueKind) switch
        {
            (_, JsonValueKind.Null) => [],
            (FieldKind.Own, _) => Own(field).OfJson(value, problems),
            (FieldKind.YesNo, JsonValueKind.True) => [(field.Name, YesNoField.Yes)],
            (FieldKind.YesNo, JsonValueKind.False) => [(field.Name, YesNoField.No)],
            (FieldKind.Scale, JsonValueKind.Number) => [(field.Name, value.GetRawText())],
            (FieldKind.Text or FieldKind.Moment or FieldKind.Choice, JsonValueKind.String) =>
                [(field.Name, value.ReadStrictly<string>(field.Name))],
            (FieldKind.Words, JsonValueKind.Array) when
                value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String) =>
                value.ReadStrictly<string[]>(field.Name).Select(word => (field.Name, (string?)word)),
            _ => throw JsonRefusals.WrongType(field.Name),
        };

    private IOwnField Own(Field field) => ownFields.Single(own => own.Name == field.Name);
}
