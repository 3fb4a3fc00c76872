import { App } from 'cdktf';
import { build } from './stack';

const app = new App();
build(app);
app.synth();
