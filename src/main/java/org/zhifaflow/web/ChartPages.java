package org.zhifaflow.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhifaflow.procedure.engine.ProcessModels;
import org.zhifaflow.supervision.BoardCharts;

/** The board's pictures, each drawn from the table beneath it, and the heat map over a model. */
@Controller
@RequestMapping("/supervision")
class ChartPages {

    private final BoardAccess access;
    private final BoardCharts charts;
    private final ProcessModels models;
    private final String echarts;
    private final String bpmnJs;

    ChartPages(
            BoardAccess access,
            BoardCharts charts,
            ProcessModels models,
            @Value("${zhifaflow.echarts}") String echarts,
            @Value("${zhifaflow.bpmn-js}") String bpmnJs) {
        this.access = access;
        this.charts = charts;
        this.models = models;
        this.echarts = echarts;
        this.bpmnJs = bpmnJs;
    }

    @GetMapping("/charts")
    String charts(Principal person, Model model) {
        Set<String> townships = access.townships(person.getName());
        model.addAttribute("echarts", echarts);
        model.addAttribute("byTownship", charts.byTownship(townships));
        model.addAttribute("byStep", charts.byStep(townships));
        model.addAttribute("trend", charts.trend(townships));
        model.addAttribute("stepTimes", charts.stepTimes(townships));
        model.addAttribute("processes", withSteps());
        return "supervision/charts";
    }

    @GetMapping("/models/{process}")
    String heatMap(@PathVariable String process, Principal person, Model model) {
        Set<String> townships = access.townships(person.getName());
        List<ProcessModels.Model> processes = withSteps();
        ProcessModels.Model shown = processes.stream()
                .filter(one -> one.process().equals(process))
                .findFirst()
                .orElseThrow(CaseAccess::notFound);
        model.addAttribute("bpmnJs", bpmnJs);
        model.addAttribute("process", shown);
        model.addAttribute("processes", processes);
        model.addAttribute("nodes", charts.nodes(townships, process));
        return "supervision/model";
    }

    @GetMapping(path = "/models/{process}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String process, Principal person) {
        access.townships(person.getName());
        return models.xml(process).orElseThrow(CaseAccess::notFound);
    }

    private List<ProcessModels.Model> withSteps() {
        return models.all().stream().filter(model -> !model.steps().isEmpty()).toList();
    }
}
