package org.contactpoint.domain.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The letters of the Latin script that Unicode does not take apart into a letter and its accent,
 * and what stands for them in the letters a to z: as passports write them (ICAO 9303, part 3) where
 * those do, and else the letter from which the letter was made.
 */
final class LatinLetters {

  /** What stands for the letters, and the letters, by turns. */
  private static final String[] TABLE = {
    "a", "ɐɑɒəɚᴀᶏᶐᶕⱥꞻꬰꬱꭤ",
    "b", "ƀƃƅɓʙᴃᴯᵬᶀꞗꞵ",
    "c", "ƈǀǂȼɕʗᴄↄꜿꞓꞔ𝼏𝼝",
    "d", "ðđƌƍȡɖɗᴅᴆᵭᶁᶑẟꝺꟈ𝼥",
    "e", "ǝɇɘɛɜɝɞʚᴇᴈᶒᶓᶔⱸⱻꬲꬳꬴꭠ",
    "f", "ƒᵮᶂⅎꜰꝼꞙꟻꬵ",
    "g", "ǥɠɡɢʛᵷᵹᶃꝿꞡꟑꬶ𝼁𝼂",
    "h", "ħƽƾɂɥɦɧʔʕʖʜʡʢʮʯᴤᴥⱨⱶꜣꜥꜧꞏꞕꟶ𝼎",
    "i", "ıɨɩɪᴉᵎᵻᵼᶖꞽꟷꟾ𝼚",
    "j", "ȷɉɟʄʝʤᴊ𝼒𝼙",
    "k", "ĸƙʞᴋᶄⱪꜫꜭꝁꝃꝅꞣ𝼃𝼐",
    "l", "łƚƛȴɫɬɭʟᴌᶅⱡꝇꝉꞁꞎꟛꬷꬸꬹ𝼄𝼑𝼓𝼦",
    "m", "ɱᴍᴟᵯᶆꟺꟽꟿꬺ",
    "n", "ŋƞȵɲɳɴᴎᴻᵰᶇꞑꞥꬻꬼ𝼇𝼔𝼧",
    "o", "øɔɤɵɷᴏᴐᴑᴒᴓᴖᴗᶗⱺꝋꝍꞷꟁꬽꬾꬿꭃꭄ𝼛",
    "p", "ƥʘʬᴘᵱᵽᶈꝑꝓꝕꟼ",
    "q", "ǃɋʠꝗꝙꞯ𝼊",
    "r", "ɍɹɺɻɼɽɾɿʀʁᴙᴚᵲᵳᶉⱹꝛꞃꞧꭅꭆꭇꭉꭋꭌꭨ𝼈𝼕𝼖𝼨",
    "s", "ƨȿʂᵴᶊẜẝꜱꞅꞩꟊꟍꟗꟙ𝼞𝼩",
    "t", "ŧƫƭȶʇʈʭᴛᵵⱦꞇ𝼉𝼍𝼪",
    "u", "ɯɰʉʊᴜᴝᴞᵾᵿᶙꞹꞿꭎꭏꭒ",
    "v", "ʋʌᴠᶌỽⱱⱴꝟꝩ",
    "w", "ƿʍᴡⱳꟃꟕ",
    "x", "ǁᶍꭖꭗꭘꭙ",
    "y", "ƴɏʎʏỿꭚ𝼆",
    "z", "ƶȥɀʐʑᴢᵶᶎⱬꝣ",
    "aa", "ꜳ𐞀",
    "ae", "æᴁᴂꞛ",
    "ao", "ꜵ",
    "au", "ꜷ",
    "av", "ꜹꜻ",
    "ay", "ꜽ",
    "ch", "ʧꭓꭔꭕ𝼗𝼜",
    "db", "ȸ",
    "dz", "ƻʣʥꭦ",
    "et", "ꝫ",
    "gh", "ƣȝɣ",
    "hv", "ƕ",
    "ie", "ꭡ",
    "is", "ꝭ",
    "ll", "ỻ",
    "ls", "ʪ",
    "lz", "ʫ",
    "oe", "œɶᴔꞝꭀꭁꭂꭢ",
    "oo", "ꝏ",
    "ou", "ȣᴕ",
    "ph", "ɸⱷ",
    "qp", "ȹ",
    "rr", "ꭈꭊ",
    "sh", "ƪʃʅʆᶋᶘꭍ𝼋𝼌",
    "ss", "ß",
    "tc", "ʨ",
    "th", "þᵺꝥꝧꟓ",
    "ts", "ʦꜯꭧ",
    "tz", "ꜩ",
    "ue", "ᵫꞟ",
    "ui", "ꭐꭑ",
    "um", "ꝸ",
    "uo", "ꭣ",
    "vy", "ꝡ",
    "zh", "ƹƺɮʒʓᴣᶚ𝼅𝼘",
    "con", "ꝯ",
    "dum", "ꝱ",
    "fng", "ʩ𝼀",
    "lum", "ꝲ",
    "mum", "ꝳ",
    "num", "ꝴ",
    "rum", "ꝝꝵꝶ",
    "tum", "ꝷ"
  };

  /** Written in full, as passports do: what stands for the letters, and the letters, by turns. */
  private static final String[] IN_FULL = {
    "ae", "äæǽ", "oe", "öøœǿ", "ue", "ü", "aa", "åǻ", "ng", "ŋ", "gh", "ɣ", "w", "ʋ"
  };

  /** As English hears them, the same. */
  private static final String[] AS_HEARD = {
    "sh", "şșšśŝ", "ch", "çčćĉ", "zh", "žżźƶ", "dj", "đ", "e", "ə", "ny", "ñňń", "o", "ɔ", "kh",
    "ḫẖ"
  };

  private static final Map<Integer, String> REPLACEMENTS = replacements(TABLE);
  private static final Map<Integer, String> FULL_LETTERS = replacements(IN_FULL);
  private static final Map<Integer, String> HEARD_LETTERS = replacements(AS_HEARD);

  private LatinLetters() {}

  private static Map<Integer, String> replacements(String[] table) {
    Map<Integer, String> all = new HashMap<>();
    for (int row = 0; row < table.length; row += 2) {
      String replacement = table[row];
      table[row + 1].codePoints().forEach(letter -> all.put(letter, replacement));
    }
    return Map.copyOf(all);
  }

  /**
   * The ways in which a name in Latin letters is written without letters that English lacks, itself
   * first: as it stands, which leaves marks out; in full (ü as ue); as it is heard (ş as sh).
   */
  static Set<String> spellings(String latin) {
    String letters = Normalizer.normalize(latin, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    Set<String> all = new LinkedHashSet<>();
    all.add(latin);
    String full = with(FULL_LETTERS, letters);
    String heard = with(HEARD_LETTERS, letters);
    Stream.of(heard, full).filter(spelling -> !spelling.equals(letters)).forEach(all::add);
    return all;
  }

  /** The text with all these letters in the letters a to z; what remains is of other scripts. */
  static String replaced(String text) {
    return with(REPLACEMENTS, text);
  }

  private static String with(Map<Integer, String> replacements, String letters) {
    StringBuilder text = new StringBuilder(letters.length());
    letters.codePoints().forEach(letter -> append(text, letter, replacements));
    return text.toString();
  }

  private static void append(StringBuilder text, int letter, Map<Integer, String> replacements) {
    String replacement = letter < 0x80 ? null : replacements.get(letter);
    if (replacement == null) {
      text.appendCodePoint(letter);
    } else {
      text.append(replacement);
    }
  }
}
