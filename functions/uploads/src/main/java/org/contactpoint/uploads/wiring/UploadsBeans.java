package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.MachineAccounts;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.intake.FinishUpload;
import org.contactpoint.uploads.intake.HandleMessage;
import org.contactpoint.uploads.intake.MatchSlice;
import org.contactpoint.uploads.intake.MatchUpload;
import org.contactpoint.uploads.intake.SaveUpload;
import org.contactpoint.uploads.intake.TakeIn;
import org.contactpoint.uploads.intake.UploadActors;
import org.contactpoint.uploads.intake.UploadFiles;
import org.contactpoint.uploads.intake.ValidateUpload;
import org.contactpoint.uploads.queue.SqsWorkQueue;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.reversal.ReverseUpload;
import org.contactpoint.uploads.review.DecideReview;
import org.contactpoint.uploads.review.RematchNation;
import org.contactpoint.uploads.review.RematchRows;
import org.contactpoint.uploads.row.DecideRow;
import org.contactpoint.uploads.row.DecideUnknownRow;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.slice.ApplyRows;
import org.contactpoint.uploads.slice.ReadAhead;
import org.contactpoint.uploads.slice.RetryPauses;
import org.contactpoint.uploads.slice.RowsNotStored;
import org.contactpoint.uploads.store.S3StoredFiles;
import org.contactpoint.uploads.store.StoredFiles;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** From the file that came to the last of its rows. */
@Factory
final class UploadsBeans {

  @Singleton
  StoredFiles objects(S3Client s3, S3Presigner presigner, UploadsSettings settings) {
    return new S3StoredFiles(s3, presigner, settings.bucket());
  }

  @Singleton
  WorkQueue continuations(SqsClient sqs, UploadsSettings settings) {
    return new SqsWorkQueue(sqs, settings.queueUrl());
  }

  @Singleton
  UploadActors actors(Accounts accounts, MachineAccounts machines) {
    return new UploadActors(accounts, machines);
  }

  @Singleton
  SaveUpload saveUpload(Commits commits, UploadActors actors, Clock clock) {
    return new SaveUpload(commits, actors, clock);
  }

  @Singleton
  UploadFiles files(StoredFiles objects, Ids ids) {
    return new UploadFiles(objects, ids);
  }

  @Singleton
  TakeIn takeIn(Uploads uploads, SaveUpload save, Ids ids, Clock clock) {
    return new TakeIn(uploads, save, ids, clock);
  }

  @Singleton
  ValidateUpload validateUpload(
      Uploads uploads, SaveUpload save, UploadFiles files, UploadActors actors) {
    return new ValidateUpload(uploads, save, files, actors);
  }

  @Singleton
  MatchUpload matchUpload(
      Uploads uploads, MatchSlice slices, UploadFiles files, WorkQueue continuations, Clock clock) {
    return new MatchUpload(uploads, slices, files, continuations, clock);
  }

  @Singleton
  FinishUpload finishUpload(
      Uploads uploads,
      SourceLinks links,
      WaitingRows waiting,
      RematchRows tryAgain,
      UploadFiles files,
      SaveUpload save,
      WorkQueue continuations,
      ComparableWords words,
      Clock clock) {
    return new FinishUpload(
        uploads, links, waiting, tryAgain, files, save, continuations, words.sounds(), clock);
  }

  @Singleton
  MatchSlice matchSlice(
      Uploads uploads,
      ApplyRows rows,
      DecideRow decide,
      PlanRow plan,
      SaveUpload save,
      UploadActors actors,
      RetryPauses pauses,
      Clock clock) {
    return new MatchSlice(uploads, rows, decide, plan, save, actors, pauses, clock);
  }

  @Singleton
  ReverseUpload reverseUpload(
      Uploads uploads,
      ApplyRows rows,
      SaveUpload save,
      UploadActors actors,
      WorkQueue continuations,
      ComparableWords words,
      Clock clock) {
    return new ReverseUpload(uploads, rows, save, actors, continuations, words.sounds(), clock);
  }

  @Singleton
  RematchRows tryWaitingRows(
      Uploads uploads,
      UploadActors actors,
      DecideUnknownRow decide,
      PlanRow plan,
      ApplyRows rows,
      RowsNotStored notStored,
      Clock clock) {
    return new RematchRows(uploads, actors, decide, plan, rows, notStored, clock);
  }

  @Singleton
  RematchNation tryNation(
      WaitingRows waiting, RematchRows tryAgain, WorkQueue continuations, Clock clock) {
    return new RematchNation(waiting, tryAgain, continuations, clock);
  }

  @Singleton
  DecideReview decideReview(
      WaitingRows waiting,
      Children children,
      ApparentRecords apparent,
      ReadAhead readAhead,
      DecideUnknownRow unknown,
      PlanRow plan,
      Commits commits,
      Clock clock) {
    return new DecideReview(waiting, children, apparent, readAhead, unknown, plan, commits, clock);
  }

  @Singleton
  NameComparison nameComparison(ComparableWords words) {
    return new NameComparison(words);
  }

  @Singleton
  MatchRow matchRow(NameComparison comparison) {
    return new MatchRow(comparison);
  }

  @Singleton
  PublicFaceMatch shieldedLook(NameComparison comparison) {
    return new PublicFaceMatch(comparison);
  }

  @Singleton
  HandleMessage doWork(
      Uploads uploads,
      TakeIn takeIn,
      ValidateUpload validate,
      MatchUpload match,
      ReverseUpload reverse,
      FinishUpload finish,
      RematchNation nation,
      UploadFiles files,
      WorkQueue continuations) {
    return new HandleMessage(
        uploads, takeIn, validate, match, reverse, finish, nation, files, continuations);
  }
}
