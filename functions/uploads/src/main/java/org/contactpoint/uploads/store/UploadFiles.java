package org.contactpoint.uploads.store;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.file.FileVerdict;
import org.contactpoint.uploads.file.RangedContent;
import org.contactpoint.uploads.file.SlicedFile;
import org.contactpoint.uploads.file.UploadFile;

/**
 * The files of uploads: each is read to its end once, when it is validated, and by slices from then
 * on. What is stored beside it for that goes when the file goes.
 */
public final class UploadFiles {
  private final StoredFiles files;
  private final Manifests manifests;
  private final Ids ids;

  public UploadFiles(StoredFiles files, Ids ids) {
    this.files = files;
    this.manifests = new Manifests(files);
    this.ids = ids;
  }

  /**
   * Whether the file of an upload can be read. It is read once: the manifest that is left of it
   * answers from then on, so after a crash too.
   */
  public FileVerdict verdict(Upload upload) {
    return manifests
        .find(upload.id())
        .<FileVerdict>map(known -> new FileVerdict.Readable(known.summary(), known.index()))
        .orElseGet(() -> read(upload));
  }

  private FileVerdict read(Upload upload) {
    UploadFile file = file(upload);
    WorkingCopy copy = new WorkingCopy(files, Manifests.folder(upload.id()));
    FileVerdict verdict = file.validate(file.isPacked() ? copy : OutputStream.nullOutputStream());
    switch (verdict) {
      case FileVerdict.Readable(var summary, var index) ->
          manifests.save(upload.id(), new Manifest(Manifest.FORMAT, summary, index, copy.stored()));
      case FileVerdict.Rejected ignored -> copy.discard();
    }
    return verdict;
  }

  /**
   * The file of an upload that was validated. One that a version of this service without manifests
   * has validated, or whose manifest is lost, is read once more, and its manifest is written then.
   */
  public SlicedFile validated(Upload upload) {
    Manifest manifest =
        manifests
            .find(upload.id())
            .or(() -> readAgain(upload))
            .orElseThrow(() -> new IllegalStateException("the file was readable when it came"));
    return file(upload).sliced(manifest.index(), content(upload, manifest.copy()));
  }

  private Optional<Manifest> readAgain(Upload upload) {
    return read(upload) instanceof FileVerdict.Readable
        ? manifests.find(upload.id())
        : Optional.empty();
  }

  private RangedContent content(Upload upload, List<Manifest.Chunk> copy) {
    return copy.isEmpty()
        ? (from, to) -> files.open(upload.objectKey(), version(upload), from, to)
        : new CopiedContent(files, copy);
  }

  /** Its days are judged by the day on which it came, however late it is read. */
  private UploadFile file(Upload upload) {
    return new UploadFile(
        upload.fileName(),
        upload.source(),
        London.dateOf(upload.receivedAt()),
        () -> files.open(upload.objectKey(), version(upload)),
        ids);
  }

  /**
   * The stored file and its working files go, if they are still there: nothing of them is needed.
   */
  public void drop(Upload upload) {
    files.delete(upload.objectKey(), version(upload));
    manifests.delete(upload.id());
  }

  private static String version(Upload upload) {
    String version = upload.objectVersion();
    if (version == null) {
      throw new IllegalStateException("the file has not come yet");
    }
    return version;
  }
}
