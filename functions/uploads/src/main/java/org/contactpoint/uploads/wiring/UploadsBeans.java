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
import org.contactpoint.domain.watch.ReviewMarks;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.domain.watch.WatchHashes;
import org.contactpoint.uploads.duplicate.CompareRecords;
import org.contactpoint.uploads.event.HandleMessage;
import org.contactpoint.uploads.event.NationalWork;
import org.contactpoint.uploads.event.TakeStep;
import org.contactpoint.uploads.event.WorkOnUpload;
import org.contactpoint.uploads.finish.FinishUpload;
import org.contactpoint.uploads.finish.RematchRelated;
import org.contactpoint.uploads.match.ApplyRows;
import org.contactpoint.uploads.match.MatchRange;
import org.contactpoint.uploads.match.MatchSlice;
import org.contactpoint.uploads.match.commit.RowsNotStored;
import org.contactpoint.uploads.match.decide.DecideUnknownRow;
import org.contactpoint.uploads.match.load.LoadContext;
import org.contactpoint.uploads.match.plan.PlanRow;
import org.contactpoint.uploads.progress.RetryPauses;
import org.contactpoint.uploads.progress.SaveUpload;
import org.contactpoint.uploads.progress.UploadActors;
import org.contactpoint.uploads.queue.SqsWorkQueue;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.receive.ReceiveFile;
import org.contactpoint.uploads.report.ReportSlice;
import org.contactpoint.uploads.reverse.ReverseUpload;
import org.contactpoint.uploads.review.DecideReview;
import org.contactpoint.uploads.review.PlanReview;
import org.contactpoint.uploads.review.RematchNation;
import org.contactpoint.uploads.review.RematchRows;
import org.contactpoint.uploads.share.ShareOut;
import org.contactpoint.uploads.store.S3StoredFiles;
import org.contactpoint.uploads.store.StoredFiles;
import org.contactpoint.uploads.store.UploadFiles;
import org.contactpoint.uploads.validate.ValidateUpload;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes the steps of the pipeline, from the file that arrived to the end of its upload. */
@Factory
final class UploadsBeans {

  @Singleton
  StoredFiles storedFiles(S3Client s3, S3Presigner presigner, UploadsSettings settings) {
    return new S3StoredFiles(s3, presigner, settings.bucket());
  }

  @Singleton
  WorkQueue workQueue(SqsClient sqs, UploadsSettings settings) {
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
  ReceiveFile receiveFile(Uploads uploads, SaveUpload save, Ids ids, Clock clock) {
    return new ReceiveFile(uploads, save, ids, clock);
  }

  @Singleton
  ValidateUpload validateUpload(
      Uploads uploads, SaveUpload save, UploadFiles files, UploadActors actors) {
    return new ValidateUpload(uploads, save, files, actors);
  }

  @Singleton
  ShareOut shareOut(WorkQueue queue) {
    return new ShareOut(queue);
  }

  @Singleton
  ReportSlice reportSlice(Uploads uploads, SaveUpload save, RetryPauses pauses) {
    return new ReportSlice(uploads, save, pauses);
  }

  @Singleton
  MatchRange matchRange(
      Uploads uploads,
      UploadFiles files,
      MatchSlice slices,
      ReportSlice report,
      WorkQueue queue,
      Clock clock) {
    return new MatchRange(uploads, files, slices, report, queue, clock);
  }

  @Singleton
  RematchRelated rematchRelated(
      SourceLinks links,
      WaitingRows waiting,
      RematchRows rematch,
      ComparableWords words,
      Clock clock) {
    return new RematchRelated(links, waiting, rematch, words.sounds(), clock);
  }

  @Singleton
  FinishUpload finishUpload(
      Uploads uploads,
      UploadFiles files,
      RematchRelated related,
      SaveUpload save,
      WorkQueue queue,
      Clock clock) {
    return new FinishUpload(uploads, files, related, save, queue, clock);
  }

  @Singleton
  MatchSlice matchSlice(
      ApplyRows rows, ReportSlice report, UploadActors actors, SentNames names, Clock clock) {
    return new MatchSlice(rows, report, actors, names, clock);
  }

  @Singleton
  ReverseUpload reverseUpload(
      Uploads uploads,
      ApplyRows rows,
      SaveUpload save,
      UploadActors actors,
      WorkQueue queue,
      Clock clock) {
    return new ReverseUpload(uploads, rows, save, actors, queue, clock);
  }

  @Singleton
  RematchRows rematchRows(
      Uploads uploads, UploadActors actors, ApplyRows rows, RowsNotStored notStored, Clock clock) {
    return new RematchRows(uploads, actors, rows, notStored, clock);
  }

  @Singleton
  RematchNation tryNation(WaitingRows waiting, RematchRows tryAgain, WorkQueue queue, Clock clock) {
    return new RematchNation(waiting, tryAgain, queue, clock);
  }

  @Singleton
  PlanReview planReview(
      LoadContext load,
      DecideUnknownRow unknown,
      PlanRow plan,
      WatchHashes hashes,
      ComparableWords words) {
    return new PlanReview(load, unknown, plan, new ReviewMarks(hashes, words.sounds()));
  }

  @Singleton
  DecideReview decideReview(
      WaitingRows waiting,
      Children children,
      ApparentRecords apparent,
      PlanReview plan,
      Commits commits,
      Clock clock) {
    return new DecideReview(waiting, children, apparent, plan, commits, clock);
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
  TakeStep takeStep(
      ValidateUpload validate, ShareOut share, ReverseUpload reverse, WorkQueue queue) {
    return new TakeStep(validate, share, reverse, queue);
  }

  @Singleton
  WorkOnUpload workOnUpload(Uploads uploads, UploadFiles files) {
    return new WorkOnUpload(uploads, files);
  }

  @Singleton
  NationalWork nationalWork(RematchNation rematch, CompareRecords compare) {
    return new NationalWork(rematch, compare);
  }

  @Singleton
  HandleMessage handleMessage(
      WorkOnUpload uploads,
      ReceiveFile receive,
      TakeStep step,
      MatchRange match,
      FinishUpload finish,
      NationalWork nation) {
    return new HandleMessage(uploads, receive, step, match, finish, nation);
  }
}
