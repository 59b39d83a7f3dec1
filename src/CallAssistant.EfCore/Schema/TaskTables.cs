using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Call tasks.</summary>
internal static class TaskTables
{
    public const string TasksName = "call_tasks";

    public static void Tasks(StoreModel model)
    {
        var table = new Table<CallTask>(model, TasksName)
            .Text(nameof(CallTask.UserId), IUserContext.MaxUserIdLength)
            .Text(nameof(CallTask.Title), CallTask.MaxTitleLength)
            .Text(nameof(CallTask.RawInstruction), CallTask.MaxInstructionLength)
            .Word<CallTaskStatus>(nameof(CallTask.Status))
            .Text(nameof(CallTask.StatusReason), Limits.Text)
            .Word<CallPriority>(nameof(CallTask.Priority))
            .Word<CallTone>(nameof(CallTask.Tone))
            .Text(nameof(CallTask.TargetPhoneNumber), Limits.PhoneNumber)
            .Json(nameof(CallTask.HardConstraints), ColumnTypes.Json.IReadOnlyListString)
            .Json(nameof(CallTask.SoftPreferences), ColumnTypes.Json.IReadOnlyListString)
            .Json(nameof(CallTask.Answers), ColumnTypes.Json.IReadOnlyDictionaryStringString)
            .Json(nameof(CallTask.Plan), ColumnTypes.Json.CallPlan, "ai_plan")
            .Json(nameof(CallTask.Mandate), ColumnTypes.Json.Mandate)
            .AtLeast(nameof(CallTask.Version), 1)
            .AtLeast(nameof(CallTask.AttemptCount), 0)
            .Text(Lease.Owner, Limits.LeaseOwner)
            .Hidden<string?>(Lease.Owner)
            .Hidden<DateTimeOffset?>(Lease.Until)
            .Hidden<long>(Lease.Epoch)
            .Marked();
        var entity = table.Entity;
        var price = entity.ComplexProperty(typeof(Money?), nameof(CallTask.MaxPrice));
        price.Property<decimal>(nameof(Money.Amount)).HasColumnName("max_price");
        price.Property<string>(nameof(Money.Currency)).HasColumnName("max_price_currency").HasMaxLength(Limits.Currency);
        foreach (var part in price.Metadata.ComplexType.GetProperties())
        {
            model.Style.Value(part);
        }

        table.Check("max_price", "(max_price IS NULL) = (max_price_currency IS NULL)");

        entity.HasKey(task => new { task.UserId, task.Id });
        entity.Property(task => task.Version).IsConcurrencyToken();
        entity.HasOne<CallTask>().WithMany().HasForeignKey(task => new { task.UserId, task.ParentTaskId }).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex([nameof(CallTask.UserId), nameof(CallTask.CreatedAt), nameof(CallTask.Id)], "ix_call_tasks_created_at")
            .IsDescending(false, true, false);
        entity.HasIndex([nameof(CallTask.UserId), nameof(CallTask.Status), nameof(CallTask.CreatedAt), nameof(CallTask.Id)], "ix_call_tasks_status")
            .IsDescending(false, false, true, false);
        entity.HasIndex([nameof(CallTask.UserId), nameof(CallTask.Priority), nameof(CallTask.CreatedAt), nameof(CallTask.Id)], "ix_call_tasks_priority")
            .IsDescending(false, false, true, false);
        entity.HasIndex([nameof(CallTask.UserId), nameof(CallTask.Status), nameof(CallTask.Priority), nameof(CallTask.CreatedAt), nameof(CallTask.Id)], "ix_call_tasks_status_priority")
            .IsDescending(false, false, false, true, false);
        entity.HasIndex([nameof(CallTask.UserId), nameof(CallTask.ParentTaskId)], "ix_call_tasks_parent").HasFilter("parent_task_id IS NOT NULL");
        entity.HasIndex([nameof(CallTask.DueAt)], "ix_call_tasks_due").HasFilter("due_at IS NOT NULL");
        table.Finish();
    }
}
