namespace Ombud.Cases.Breaches;

/// <summary>What a municipality sends, and sometimes to the wrong person.</summary>
public enum SentDocument
{
    PatientRecord,
    CareDecision,
    SocialDecision,
    OtherDecision,
    PupilFile,
    ExpertAssessment,
    KindergartenFile,
    ChildWelfare,
    Payslip,
    SickNote,
    Application,
    Invoice,
    AddressList,
    Other,
}

/// <summary>What such a document holds as a rule, so that whoever reports it need not say so: the kinds of data, who
/// they are about, and whether those are children. What the report itself says goes before.</summary>
public sealed record DocumentContent(
    IReadOnlyList<DataCategory> Categories, IReadOnlyList<Relation> Relations, bool AboutChildren = false)
{
    private static readonly Dictionary<SentDocument, DocumentContent> All = new()
    {
        [SentDocument.PatientRecord] = Person([DataCategory.Health], Relation.Patients),
        [SentDocument.CareDecision] = Person([DataCategory.Health], Relation.Patients),
        [SentDocument.SocialDecision] = Person([DataCategory.Financial], Relation.Inhabitants),
        [SentDocument.OtherDecision] = new([DataCategory.Contact], [Relation.Inhabitants]),
        [SentDocument.PupilFile] = Child([DataCategory.Grades], Relation.Pupils),
        [SentDocument.ExpertAssessment] = Child([DataCategory.Grades, DataCategory.Health], Relation.Pupils),
        [SentDocument.KindergartenFile] = Child([], Relation.KindergartenChildren),
        [SentDocument.ChildWelfare] = Child([DataCategory.Health], Relation.Inhabitants),
        [SentDocument.Payslip] = Person([DataCategory.Financial], Relation.Employees),
        [SentDocument.SickNote] = Person([DataCategory.Health], Relation.Employees),
        [SentDocument.Application] = new([DataCategory.Contact, DataCategory.Grades], [Relation.Applicants]),
        [SentDocument.Invoice] = new([DataCategory.Contact, DataCategory.Financial], [Relation.Inhabitants]),
        [SentDocument.AddressList] = new([DataCategory.Contact], []),
        [SentDocument.Other] = new([], []),
    };

    public static DocumentContent Of(SentDocument document) => All[document];

    // Both carry name and fødselsnummer.
    private static DocumentContent Person(DataCategory[] beside, Relation whose) =>
        new([DataCategory.Contact, DataCategory.NationalId, .. beside], [whose]);

    private static DocumentContent Child(DataCategory[] beside, Relation whose) =>
        Person(beside, whose) with { AboutChildren = true };
}
