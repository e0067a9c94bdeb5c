namespace OfficeGest.Generator.Tests.Parse;

/// <summary>What methods are called, for operations of well-known public APIs (GitHub, Jira, the Petstore, Spring's generator and others).</summary>
public class SpokenNameTests
{
    [Theory]
    [InlineData("post", "/repos/{owner}/{repo}/merge-upstream", "repos/merge-upstream", "Repos.MergeUpstreamAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/merges", "repos/merge", "Repos.MergeAsync")]
    [InlineData("put", "/repos/{owner}/{repo}/pulls/{pull_number}/merge", "pulls/merge", "Repos.MergePullAsync")]
    [InlineData("put", "/repos/{owner}/{repo}/issues/{issue_number}/lock", "issues/lock", "Repos.LockIssueAsync")]
    [InlineData("delete", "/repos/{owner}/{repo}/issues/{issue_number}/lock", "issues/unlock", "Repos.UnlockIssueAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/transfer", "repos/transfer", "Repos.TransferAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/branches/{branch}/rename", "repos/rename-branch", "Repos.RenameBranchAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/releases/{release_id}/assets", "repos/upload-release-asset", "Repos.UploadReleaseAssetAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/actions/runs/{run_id}/cancel", "actions/cancel-workflow-run", "Repos.CancelWorkflowRunAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/actions/runs/{run_id}/approve", "actions/approve-workflow-run", "Repos.ApproveWorkflowRunAsync")]
    [InlineData("put", "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable", "actions/enable-workflow", "Repos.EnableWorkflowAsync")]
    [InlineData("put", "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable", "actions/disable-workflow", "Repos.DisableWorkflowAsync")]
    [InlineData("get", "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", "actions/download-artifact", "Repos.DownloadArtifactAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events", "pulls/submit-review", "Repos.SubmitReviewAsync")]
    [InlineData("put", "/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals", "pulls/dismiss-review", "Repos.DismissReviewAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers", "pulls/request-reviewers", "Repos.RequestReviewersAsync")]
    [InlineData("delete", "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers", "pulls/remove-requested-reviewers", "Repos.RemoveRequestedReviewersAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/issues/{issue_number}/assignees", "issues/add-assignees", "Repos.AddAssigneesAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/issues/{issue_number}/labels", "issues/add-labels", "Repos.AddLabelsAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/hooks/{hook_id}/pings", "repos/ping-webhook", "Repos.PingWebhookAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/hooks/{hook_id}/tests", "repos/test-push-webhook", "Repos.TestPushWebhookAsync")]
    [InlineData("put", "/gists/{gist_id}/star", "gists/star", "Gists.StarAsync")]
    [InlineData("delete", "/gists/{gist_id}/star", "gists/unstar", "Gists.UnstarAsync")]
    [InlineData("post", "/gists/{gist_id}/forks", "gists/fork", "Gists.ForkAsync")]
    [InlineData("patch", "/notifications/threads/{thread_id}", "activity/mark-thread-as-read", "Notifications.Threads.MarkThreadAsReadAsync")]
    [InlineData("put", "/orgs/{org}/blocks/{username}", "orgs/block-user", "Orgs.BlockUserAsync")]
    [InlineData("delete", "/orgs/{org}/blocks/{username}", "orgs/unblock-user", "Orgs.UnblockUserAsync")]
    [InlineData("post", "/markdown", "markdown/render", "Markdown.RenderAsync")]
    [InlineData("post", "/issue/{issueIdOrKey}/attachments", "addAttachment", "Issue.AddAttachmentAsync")]
    [InlineData("put", "/issue/{issueIdOrKey}/assignee", "assignIssue", "Issue.AssignAsync")]
    [InlineData("post", "/issue/{issueIdOrKey}/votes", "addVote", "Issue.AddVoteAsync")]
    [InlineData("delete", "/issue/{issueIdOrKey}/votes", "removeVote", "Issue.RemoveVoteAsync")]
    [InlineData("post", "/version/{id}/move", "moveVersion", "Version.MoveAsync")]
    [InlineData("put", "/version/{id}/mergeto/{moveIssuesTo}", "mergeVersions", "Version.MergeAsync")]
    [InlineData("post", "/pet/{petId}/uploadImage", "uploadFile", "Pet.UploadFileAsync")]
    [InlineData("post", "/pet", "addPet", "Pet.AddAsync")]
    [InlineData("post", "/messages/{id}/copies", "sendUsingPOST", "Messages.SendAsync")]
    [InlineData("post", "/accounts/{id}/mails", "AccountController_sendMail", "Accounts.SendMailAsync")]
    [InlineData("post", "/orders/{id}/attachments", "uploadAttachment", "Orders.UploadAttachmentAsync")]
    [InlineData("post", "/pet/{petId}", "updatePetWithForm", "Pet.UpdateAsync")]
    [InlineData("post", "/v1/charges/{charge}/capture", "PostChargesChargeCapture", "V1.Charges.CreateCaptureAsync")]
    [InlineData("post", "/repos/{owner}/{repo}/issues", "issues/create", "Repos.CreateIssueAsync")]
    [InlineData("put", "/user/starred/{owner}/{repo}", "activity/star-repo-for-authenticated-user", "User.Starred.StarRepoForAuthenticatedUserAsync")]
    public void The_author_s_word_wins_where_it_says_more_than_the_method(string method, string path, string id, string expected) =>
        ParsedSpec.Of31($$"""
              {{path}}: { {{method}}: { operationId: {{id}}, responses: { '204': { description: done } } } }
            """).Methods.ShouldBe([expected]);
}
