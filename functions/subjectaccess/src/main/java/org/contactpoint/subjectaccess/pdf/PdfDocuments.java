package org.contactpoint.subjectaccess.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.contactpoint.subjectaccess.document.AccessDocument;
import org.contactpoint.subjectaccess.page.AccessPage;

/**
 * Writes documents as tagged PDF (PDF/UA-1), the same bytes whenever the same document is written.
 * The metadata say that it is ContactPoint's and from which day it is, and nothing else. Nothing is
 * fetched while it is written.
 */
public final class PdfDocuments {
  private static final String MAKER = "ContactPoint";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** Read when the first document is written: most processes write none. */
  private static final class Held {
    private static final BundledFonts FONTS = new BundledFonts();
    private static final FontLetters LETTERS = new FontLetters(FONTS);

    static {
      // What the library says of its work is nobody's concern, and not in the form of our log.
      XRLog.setLoggingEnabled(false);
    }
  }

  private PdfDocuments() {}

  /** The bytes of the document. */
  public static byte[] write(AccessDocument document) {
    try {
      return written(AccessPage.of(document, Held.LETTERS), document.heading().prepared());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(String html, LocalDate day) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder(html, out).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      date(pdf, day.atStartOfDay(ZoneOffset.UTC).toInstant());
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static PdfRendererBuilder builder(String html, ByteArrayOutputStream out) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer(MAKER);
    builder.withHtmlContent(html, null);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useFont(Held.FONTS::regular, BundledFonts.FAMILY, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(Held.FONTS::bold, BundledFonts.FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.toStream(out);
    return builder;
  }

  /** The library writes the time of the writing, and an id made of it. */
  private static void date(PDDocument pdf, Instant at) {
    Calendar when = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    when.setTimeInMillis(at.toEpochMilli());
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setCreationDate(when);
    information.setModificationDate(when);
    pdf.setDocumentId(at.toEpochMilli());
  }
}
