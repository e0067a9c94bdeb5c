namespace OfficeGest.Text;

/// <summary>
/// Lower-case letters with accents and other forms, each after the plain letters that a collation treats it as. From Unicode's canonical
/// decompositions, since .NET does not decompose if <c>InvariantGlobalization</c> is set; from the compatibility ones if a keyboard or a word
/// processor produces them; and a few that Unicode does not decompose, such as <c>ø</c>.
/// </summary>
internal static class LetterForms
{
    public static Dictionary<char, string> Load()
    {
        var forms = new Dictionary<char, string>();
        foreach (string group in Groups)
        {
            int end = group.IndexOf(' ');
            string plain = group.Substring(0, end);
            foreach (char form in group.AsSpan(end + 1)) forms[form] = plain;
        }

        return forms;
    }

    private static readonly string[] Groups =
    [
        "/ ⁄", "0 ⁰₀", "1 ¹₁", "2 ²₂", "3 ³₃", "4 ⁴₄", "5 ⁵₅", "6 ⁶₆", "7 ⁷₇", "8 ⁸₈", "9 ⁹₉", "; ;", "< ≮", "= ≠", "> ≯", "` `",
        "a ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặÅ", "b ḃḅḇ", "c çćĉċčḉ", "d ðďđḋḍḏḑḓ", "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f ḟ", "g ĝğġģǧǵḡ", "h ĥħȟḣḥḧḩḫẖ",
        "i ìíîïĩīĭįİıǐȉȋḭḯỉịⁱ", "j ĵǰ", "k ķǩḱḳḵK", "l ĺļľŀłḷḹḻḽ", "m ḿṁṃ", "n ñńņňǹṅṇṉṋ", "o ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "p ṕṗ", "r ŕŗřȑȓṙṛṝṟ",
        "s śŝşšſșṡṣṥṧṩẛ", "t ţťŧțṫṭṯṱẗ", "u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v ṽṿ", "w ŵẁẃẅẇẉẘ", "x ẋẍ", "y ýÿŷȳẏẙỳỵỷỹ", "z źżžẑẓẕ", "¨ ΅῁῭΅", "´ ´", "· ·",
        "\u0292 ǯ", "\u02b9 ʹ", "α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "ε έἐἑἒἓἔἕὲέ", "η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ", "ι ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ", "μ µ", "ο όὀὁὂὃὄὅὸό",
        "ρ ῤῥ", "σ ς", "υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ", "ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷΩ", "ϒ ϓϔ", "а ӑӓ", "г ѓ", "е ѐёӗ", "ж ӂӝ", "з ӟ", "и йѝӣӥ", "к ќ", "о ӧ",
        "у ўӯӱӳ", "ч ӵ", "ы ӹ", "э ӭ", "і ї", "ѵ ѷ", "ә ӛ", "ө ӫ", "\u05d0 \ufb2e\ufb2f\ufb30", "\u05d1 \ufb31\ufb4c", "\u05d2 \ufb32", "\u05d3 \ufb33",
        "\u05d4 \ufb34", "\u05d5 \ufb35\ufb4b", "\u05d6 \ufb36", "\u05d8 \ufb38", "\u05d9 \ufb1d\ufb39", "\u05da \ufb3a", "\u05db \ufb3b\ufb4d",
        "\u05dc \ufb3c", "\u05de \ufb3e", "\u05e0 \ufb40", "\u05e1 \ufb41", "\u05e3 \ufb43", "\u05e4 \ufb44\ufb4e", "\u05e6 \ufb46", "\u05e7 \ufb47",
        "\u05e8 \ufb48", "\u05e9 \ufb2a\ufb2b\ufb2c\ufb2d\ufb49", "\u05ea \ufb4a", "\u05f2 \ufb1f", "\u0627 \u0622\u0623\u0625", "\u0648 \u0624",
        "\u064a \u0626", "\u06c1 \u06c2", "\u06d2 \u06d3", "\u06d5 \u06c0", "\u0915 \u0958", "\u0916 \u0959", "\u0917 \u095a", "\u091c \u095b",
        "\u0921 \u095c", "\u0922 \u095d", "\u0928 \u0929", "\u092b \u095e", "\u092f \u095f", "\u0930 \u0931", "\u0933 \u0934", "\u09a1 \u09dc",
        "\u09a2 \u09dd", "\u09af \u09df", "\u0a16 \u0a59", "\u0a17 \u0a5a", "\u0a1c \u0a5b", "\u0a2b \u0a5e", "\u0a32 \u0a33", "\u0a38 \u0a36",
        "\u0b21 \u0b5c", "\u0b22 \u0b5d", "᾿ ῍῎῏", "῾ ῝῞῟", "← ↚", "→ ↛", "↔ ↮", "⇐ ⇍", "⇒ ⇏", "⇔ ⇎", "∃ ∄", "∈ ∉", "∋ ∌", "∣ ∤", "∥ ∦", "∼ ≁", "≃ ≄", "≅ ≇",
        "≈ ≉", "≍ ≭", "≡ ≢", "≤ ≰", "≥ ≱", "≲ ≴", "≳ ≵", "≶ ≸", "≷ ≹", "≺ ⊀", "≻ ⊁", "≼ ⋠", "≽ ⋡", "⊂ ⊄", "⊃ ⊅", "⊆ ⊈", "⊇ ⊉", "⊑ ⋢", "⊒ ⋣", "⊢ ⊬", "⊨ ⊭",
        "⊩ ⊮", "⊫ ⊯", "⊲ ⋪", "⊳ ⋫", "⊴ ⋬", "⊵ ⋭", "\u2add \u2adc", "\u3008 \u2329", "\u3009 \u232a", "う ゔ", "か が", "き ぎ", "く ぐ", "け げ", "こ ご", "さ ざ", "し じ",
        "す ず", "せ ぜ", "そ ぞ", "た だ", "ち ぢ", "つ づ", "て で", "と ど", "は ばぱ", "ひ びぴ", "ふ ぶぷ", "へ べぺ", "ほ ぼぽ", "ゝ ゞ", "ウ ヴ", "カ ガ", "キ ギ", "ク グ", "ケ ゲ", "コ ゴ",
        "サ ザ", "シ ジ", "ス ズ", "セ ゼ", "ソ ゾ", "タ ダ", "チ ヂ", "ツ ヅ", "テ デ", "ト ド", "ハ バパ", "ヒ ビピ", "フ ブプ", "ヘ ベペ", "ホ ボポ", "ワ ヷ", "ヰ ヸ", "ヱ ヹ", "ヲ ヺ", "ヽ ヾ",
        "ae æǣǽ", "dz ǆǳ", "ff \ufb00", "fi \ufb01", "fl \ufb02", "ij ĳ", "lj ǉ", "nj ǌ", "no №", "oe œ", "st \ufb05\ufb06", "th þ", "tm ™", "\u02bcn ŉ",
        "\u09c7\u09be \u09cb", "\u09c7\u09d7 \u09cc", "\u0b47\u0b3e \u0b4b", "\u0b47\u0b56 \u0b48", "\u0b47\u0b57 \u0b4c", "\u0b92\u0bd7 \u0b94",
        "\u0bc6\u0bbe \u0bca", "\u0bc6\u0bd7 \u0bcc", "\u0bc7\u0bbe \u0bcb", "\u0c46\u0c56 \u0c48", "\u0cbf\u0cd5 \u0cc0", "\u0cc6\u0cc2 \u0cca",
        "\u0cc6\u0cd5 \u0cc7", "\u0cc6\u0cd6 \u0cc8", "\u0d46\u0d3e \u0d4a", "\u0d46\u0d57 \u0d4c", "\u0d47\u0d3e \u0d4b", "\u0dd9\u0dca \u0dda",
        "\u0dd9\u0dcf \u0ddc", "\u0dd9\u0ddf \u0dde", "\u0f40\u0fb5 \u0f69", "\u0f42\u0fb7 \u0f43", "\u0f4c\u0fb7 \u0f4d", "\u0f51\u0fb7 \u0f52",
        "\u0f56\u0fb7 \u0f57", "\u0f5b\u0fb7 \u0f5c", "\u0f71\u0f72 \u0f73", "\u0f71\u0f74 \u0f75", "\u0f71\u0f80 \u0f81", "\u0f90\u0fb5 \u0fb9",
        "\u0f92\u0fb7 \u0f93", "\u0f9c\u0fb7 \u0f9d", "\u0fa1\u0fb7 \u0fa2", "\u0fa6\u0fb7 \u0fa7", "\u0fab\u0fb7 \u0fac", "\u0fb2\u0f80 \u0f76",
        "\u0fb3\u0f80 \u0f78", "\u1025\u102e \u1026", "\u1b05\u1b35 \u1b06", "\u1b07\u1b35 \u1b08", "\u1b09\u1b35 \u1b0a", "\u1b0b\u1b35 \u1b0c",
        "\u1b0d\u1b35 \u1b0e", "\u1b11\u1b35 \u1b12", "\u1b3a\u1b35 \u1b3b", "\u1b3c\u1b35 \u1b3d", "\u1b3e\u1b35 \u1b40", "\u1b3f\u1b35 \u1b41",
        "\u1b42\u1b35 \u1b43", "1/2 ½", "1/4 ¼", "3/4 ¾", "ffi \ufb03", "ffl \ufb04", "\u0cc6\u0cc2\u0cd5 \u0ccb", "\u0dd9\u0dcf\u0dca \u0ddd",
    ];
}
