using Ombud.Cases.Inquiries;
using Ombud.Pages.Kinds;

namespace Ombud.Pages.Inquiries.Words;

internal static class InquiryAlertWords
{
    public static Text Headline(AlertTopic topic) => topic switch
    {
        InquiryAlert.Received => new("ny henvendelse om personvern", "ny førespurnad om personvern"),
        InquiryAlert.Assigned => new(
            "enheten har fått en henvendelse om personvern", "eininga har fått ein førespurnad om personvern"),
        InquiryAlert.DaysLeft(1) => new("1 dag igjen til svarfristen", "1 dag igjen til svarfristen"),
        InquiryAlert.DaysLeft(var days) => new(
            $"{days} dager igjen til svarfristen", $"{days} dagar igjen til svarfristen"),
        InquiryAlert.MonthPassed(0) => new("svarfristen er ute", "svarfristen er ute"),
        InquiryAlert.MonthPassed => new(
            "svarfristen er ute, og svaret mangler fortsatt", "svarfristen er ute, og svaret manglar framleis"),
        InquiryAlert.IdentityAwaited => new(
            "identiteten er ikke bekreftet ennå", "identiteten er ikkje stadfesta enno"),
        InquiryAlert.CitizenWrote => new("innbyggeren har skrevet", "innbyggjaren har skrive"),
        InquiryAlert.SomethingWaits => new(
            "kommunen har skrevet til deg. Les det på svarsiden, med koden på kvitteringen din",
            "kommunen har skrive til deg. Les det på svarsida, med koden på kvitteringa di",
            "the municipality has written to you. Read it on the reply page, with the code on your receipt"),
        _ => CommonWords.Headline(topic),
    };

    public static Text Label(AlertTopic topic) => topic switch
    {
        InquiryAlert.Received => new("Ny henvendelse", "Ny førespurnad"),
        InquiryAlert.Assigned => new("Gitt til enheten", "Gitt til eininga"),
        InquiryAlert.DaysLeft(1) => new("1 dag igjen", "1 dag igjen"),
        InquiryAlert.DaysLeft(var days) => new($"{days} dager igjen", $"{days} dagar igjen"),
        InquiryAlert.MonthPassed(0) => new("Fristen er ute", "Fristen er ute"),
        InquiryAlert.MonthPassed(1) => new("1 uke over fristen", "1 veke over fristen"),
        InquiryAlert.MonthPassed(var weeks) => new($"{weeks} uker over fristen", $"{weeks} veker over fristen"),
        InquiryAlert.IdentityAwaited(var weeks) => new(
            $"Identiteten er ikke bekreftet, uke {weeks}", $"Identiteten er ikkje stadfesta, veke {weeks}"),
        InquiryAlert.CitizenWrote => new("Innbyggeren har skrevet", "Innbyggjaren har skrive"),
        InquiryAlert.SomethingWaits => new("Beskjed til innbyggeren", "Beskjed til innbyggjaren"),
        _ => CommonWords.Label(topic),
    };
}
