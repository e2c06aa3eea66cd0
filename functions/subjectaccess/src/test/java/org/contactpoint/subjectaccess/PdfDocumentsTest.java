package org.contactpoint.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.subjectaccess.document.AccessDocument;
import org.contactpoint.subjectaccess.pdf.PdfDocuments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The document can be read aloud, shows every name, and tells nothing else (rules §8.4, §8.5). */
class PdfDocumentsTest {

  @BeforeAll
  static void validatorIsReady() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static Set<String> broken(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      Set<String> broken = new TreeSet<>();
      result.getTestAssertions().stream()
          .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
          .forEach(test -> broken.add(test.getRuleId().getClause() + " " + test.getMessage()));
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
      return broken;
    }
  }

  private static byte[] kept(String name, AccessDocument document) throws IOException {
    byte[] pdf = PdfDocuments.write(document);
    Path folder = Files.createDirectories(Path.of("target", "documents"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (PDDocument opened = Loader.loadPDF(pdf)) {
      ImageIO.write(
          new PDFRenderer(opened).renderImageWithDPI(0, 80),
          "png",
          folder.resolve(name + ".png").toFile());
    }
    return pdf;
  }

  @ParameterizedTest
  @EnumSource(RequesterKind.class)
  void documentKeepsTheRulesOfAccessiblePdf(RequesterKind kind) throws Exception {
    assertThat(broken(kept("whole-" + kind, SomeDocuments.whole(kind, "Leah Ward", "Лия Вард"))))
        .isEmpty();
    assertThat(broken(kept("face-" + kind, SomeDocuments.face(kind, "Leah Ward")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Zoë Łukasiewicz-Ňuñez Đặng Thị Hồng Şahin, Zoë Łukasiewicz-Ňuñez Đặng Thị Hồng Şahin",
    "Алёна Ковальчук, Алёна Ковальчук",
    "Ελένη Παπαδοπούλου, Ελένη Παπαδοπούλου",
    "王小明, Wáng Xiǎo Míng",
    "みなみ, Minami",
    "김민준, Gimminjun",
    "แพร, Phær"
  })
  void everyNameIsShownInLettersThatCanBeRead(String name, String shown) throws Exception {
    String text = text(PdfDocuments.write(SomeDocuments.face(RequesterKind.PARENT, name)));
    assertThat(text).doesNotContain("#").containsIgnoringWhitespaces("Name: " + shown);
    assertThat(text.contains("Some names are held in letters that this kind of document"))
        .isEqualTo(!name.equals(shown));
  }

  @ParameterizedTest
  @CsvSource({"محمد علي", "प्रिया शर्मा", "דוד כהן", "ਗੁਰਪ੍ਰੀਤ", "தமிழ்", "አበበ"})
  void lettersThatCannotBeJoinedAreWrittenInLatin(String name) throws Exception {
    String text = text(PdfDocuments.write(SomeDocuments.face(RequesterKind.CHILD, name)));
    assertThat(text)
        .doesNotContain("#")
        .containsPattern("Name: [\\p{IsLatin}\\p{Mn}ʿʾ’' -]+ Date of birth")
        .contains("We wrote them here in the letters we use in English.");
  }

  @Test
  void sameDocumentHasTheSameBytes() {
    AccessDocument document = SomeDocuments.whole(RequesterKind.PARENT, "Leah Ward");
    assertThat(PdfDocuments.write(document)).isEqualTo(PdfDocuments.write(document));
  }

  @Test
  void metadataTellNothing() throws Exception {
    byte[] pdf = PdfDocuments.write(SomeDocuments.whole(RequesterKind.PARENT, "Leah Ward"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("What ContactPoint holds about a child");
      assertThat(document.getDocumentInformation().getMetadataKeys())
          .isSubsetOf(
              "Title", "Producer", "Subject", "description", "viewport", "CreationDate", "ModDate");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata + document.getDocumentInformation().getCOSObject())
          .contains("D:20260227000000")
          .doesNotContain("Ward", "Leah", "E08", "Leeds", "/tmp", "file:");
    }
  }
}
