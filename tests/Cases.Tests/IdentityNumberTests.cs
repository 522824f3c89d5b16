namespace Ombud.Cases.Tests;

public sealed class IdentityNumberTests
{
    // Skatteetaten's published test numbers (folkeregisteret-api-dokumentasjon) and a synthetic hospital-like one:
    // fictitious, though their months are not raised by 80.
    public static TheoryData<string> Numbers =>
    [
        "01819000049", "01819000200", "01819000391", "01819000472", "17921400020", "41819000032", "41819000113",
        "57850500039", "01819000057", "01819000065", "01819000138", "01419000066", "02013299997", "02013299903",
        "02013299806", "30108299920",
        // Synthetic: the first and the last days, a month raised by 65, D-numbers, and what the first control digit may
        // leave from 2032.
        "01819010001", "31819010024", "29829010036", "31929010062", "31669010098", "41819010186", "71819010018",
        "01819010281", "01819010028", "01819010036",
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_valid_today_or_from_2032_is_seen(string number)
    {
        Assert.True(IdentityNumber.IsValid(number));
        Assert.True(IdentityNumber.LooksLikeOne($"Gjelder {number}."));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_wrong_last_digit_is_no_number(string number)
    {
        Assert.False(IdentityNumber.IsValid(number[..10] + (char)('0' + (number[10] - '0' + 1) % 10)));
    }

    // Each has two good control digits, apart from the last few.
    [Theory]
    [InlineData("00819010072", "day 0")]
    [InlineData("40819010066", "day 0 of a D-number")]
    [InlineData("72819010057", "day 32 of a D-number")]
    [InlineData("32819010063", "day 32")]
    [InlineData("31849010185", "31 April")]
    [InlineData("30829010085", "30 February")]
    [InlineData("01009010056", "month 0")]
    [InlineData("01139010074", "month 13")]
    [InlineData("01409010039", "month 40")]
    [InlineData("01539010057", "month 53")]
    [InlineData("01659010085", "month 65")]
    [InlineData("01789010184", "month 78")]
    [InlineData("01809010011", "month 80")]
    [InlineData("01939010110", "month 93")]
    [InlineData("01819010044", "the first control digit leaves 4")]
    [InlineData("01819010184", "the first control digit leaves 10")]
    [InlineData("", "nothing")]
    [InlineData("0181900004", "ten digits")]
    [InlineData("018190000490", "twelve digits")]
    [InlineData("0181900004D", "a letter that counts as nine")]
    public void Eleven_digits_without_a_date_or_its_control_digits_are_no_number(string digits, string why) =>
        Assert.False(IdentityNumber.IsValid(digits), why);

    [Theory]
    [InlineData("018190 00049")]
    [InlineData("018190-00049")]
    [InlineData("01.81.90 00049")]
    [InlineData("fnr:01819000049,")]
    [InlineData("018190 000 49")]
    [InlineData("01 81 90 00049")]
    [InlineData("01\u00A081\u00A090\u00A000049")]
    [InlineData("0 1 8 1 9 0 0 0 0 4 9")]
    [InlineData("01/81/90-00049")]
    [InlineData("01-81-90–00049")]
    [InlineData("018190 - 00049")]
    [InlineData("018190\n00049")]
    [InlineData("018190\u200B00049")]
    [InlineData("018190\uFFFE00049")]
    [InlineData("０１８１９０ ０００４９")]
    [InlineData("61 25 00 00, 018190 00049")]
    [InlineData("018190_00049 og 2026")]
    public void It_is_seen_however_people_write_it(string text)
    {
        Assert.True(IdentityNumber.LooksLikeOne(text));
    }

    [Theory]
    [InlineData("945578564")]
    [InlineData("101819000049")]
    [InlineData("018190000491")]
    [InlineData("00000000000")]
    [InlineData("61 25 00 00")]
    [InlineData("2026-11-20 09:20")]
    [InlineData("20.11.2026 kl. 09.20")]
    [InlineData("0181900004")]
    [InlineData("018190 000491")]
    [InlineData("018190 og 00049")]
    [InlineData("\uD800")]
    [InlineData("")]
    [InlineData(null)]
    public void Organisation_numbers_longer_runs_phones_and_dates_are_let_be(string? text)
    {
        Assert.False(IdentityNumber.LooksLikeOne(text));
    }
}
