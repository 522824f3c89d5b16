using System.Collections;
using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ombud.Kit;

/// <summary>Fills and posts a form as a browser without JavaScript does: hidden fields go along too.</summary>
public static class Forms
{
    /// <param name="values">Field names and what to put there: text, true or false for a box, several for boxes or a
    /// list, null to leave empty. A name that the form does not have is refused.</param>
    /// <param name="button">Value of the button that is pressed, where the form has several.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this IHtmlFormElement form, HttpClient client, object? values = null, string? button = null)
    {
        var filled = (values?.GetType().GetProperties() ?? [])
            .ToDictionary(property => property.Name, property => Texts(property, values!));
        var fields = Controls(form).ToList();
        if (filled.Keys.Except(fields.Select(field => field.GetAttribute("name"))).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"The form has no field {unknown}.", nameof(values));

        var sent = fields.GroupBy(field => field.GetAttribute("name")!)
            .SelectMany(group => filled.TryGetValue(group.Key, out var texts)
                ? Filled(group, texts)
                : group.SelectMany(Untouched), (group, text) => KeyValuePair.Create(group.Key, text))
            .Concat(Pressed(form, button))
            .ToList();
        using var content = new FormUrlEncodedContent(sent);
        return await client.PostAsync(new Uri(new Uri(form.BaseUri), form.Action), content);
    }

    private static IEnumerable<IElement> Controls(IHtmlFormElement form) =>
        form.Elements.Where(one => !string.IsNullOrEmpty(one.GetAttribute("name")) && !one.HasAttribute("disabled")
            && one is IHtmlInputElement { Type: not ("submit" or "button" or "image") }
                or IHtmlTextAreaElement or IHtmlSelectElement);

    private static string[] Texts(PropertyInfo property, object values) => property.GetValue(values) switch
    {
        null => [],
        string text => [text],
        bool ticked => ticked ? ["\u2713"] : [],
        IEnumerable several => [.. several.Cast<object>().Select(one => one.ToString()!)],
        var other => [other.ToString()!],
    };

    // A box that is ticked sends its own value, whatever that is; a choice must be one that the form offers.
    private static string[] Filled(IGrouping<string, IElement> field, string[] texts)
    {
        var offered = field.SelectMany(Offered).ToList();
        if (offered.Count == 0)
            return texts.Length == 0 && field.First() is IHtmlInputElement or IHtmlTextAreaElement ? [""] : texts;
        if (texts is ["\u2713"] && offered is [var only])
            return [only];
        return texts.All(offered.Contains)
            ? texts
            : throw new ArgumentException($"{field.Key} does not offer {string.Join(", ", texts.Except(offered))}.");
    }

    private static IEnumerable<string> Offered(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => [box.Value],
        IHtmlSelectElement list => list.Options.Select(option => option.Value),
        _ => [],
    };

    private static IEnumerable<string> Untouched(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.Value] : [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement list => list.Options.Where(option => option.IsSelected).Select(option => option.Value),
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, string>> Pressed(IHtmlFormElement form, string? button)
    {
        var buttons = form.Elements.OfType<IHtmlButtonElement>().ToList();
        return buttons
            .Where(one => button is null ? buttons.Count == 1 : one.Value == button)
            .Where(one => !string.IsNullOrEmpty(one.Name))
            .Select(one => KeyValuePair.Create(one.Name!, one.Value));
    }
}
